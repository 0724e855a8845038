/**
 * Charts for pages, dossiers and reports alike: {@link nl.weeffout.analytics.chart.TrendChart},
 * {@link nl.weeffout.analytics.chart.FunnelChart}, {@link nl.weeffout.analytics.chart.DistanceChart} and
 * {@link nl.weeffout.analytics.chart.ConflictChart} each make a {@link nl.weeffout.analytics.chart.Chart}: a drawing, what is
 * to be seen in words, and the numbers underneath. It is written as SVG or PNG, the same bytes on every machine, also on one
 * without a screen or fonts.
 *
 * <p>Drawn by ourselves: a library of charts lays out by the fonts of its machine, so that bytes differ and a machine without
 * any fails, writes SVG without title and description, and has neither limits of a funnel nor a graph.
 */
@NullMarked
package nl.weeffout.analytics.chart;

import org.jspecify.annotations.NullMarked;

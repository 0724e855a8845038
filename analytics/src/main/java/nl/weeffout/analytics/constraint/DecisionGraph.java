package nl.weeffout.analytics.constraint;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.pattern.PatternId;
import nl.weeffout.indexer.terminal.CommandFailure;

/** Records and patterns that decisions hold together, as a graph: what hangs together stands in one pattern. */
final class DecisionGraph {
    private final SortedMap<Node, List<Edge>> edges;

    private DecisionGraph(SortedMap<Node, List<Edge>> edges) {
        this.edges = edges;
    }

    /** A record or a pattern. */
    private record Node(boolean pattern, String id) implements Comparable<Node> {
        static Node of(CaseId id) {
            return new Node(false, id.value());
        }

        static Node of(PatternId id) {
            return new Node(true, id.value());
        }

        @Override
        public int compareTo(Node other) {
            return pattern == other.pattern ? id.compareTo(other.id) : Boolean.compare(pattern, other.pattern);
        }
    }

    private record Edge(Node to, Constraint because) {}

    /**
     * What stands together.
     *
     * @param cases in order
     * @param pattern the pattern that they are members of, if it was said
     */
    record Bond(SortedSet<CaseId> cases, Optional<PatternId> pattern) {}

    static DecisionGraph of(List<Constraint> constraints) {
        SortedMap<Node, List<Edge>> edges = new TreeMap<>();
        for (Constraint each : constraints) {
            switch (each) {
                case Constraint.MustLink must -> {
                    for (int at = 1; at < must.cases().size(); at++) {
                        join(
                                edges,
                                Node.of(must.cases().get(at - 1)),
                                Node.of(must.cases().get(at)),
                                each);
                    }
                }
                case Constraint.Member member -> join(edges, Node.of(member.caseId()), Node.of(member.pattern()), each);
                case Constraint.CannotLink cannot -> {}
                case Constraint.NotMember not -> {}
                case Constraint.Name name -> {}
            }
        }
        return new DecisionGraph(edges);
    }

    private static void join(SortedMap<Node, List<Edge>> edges, Node one, Node other, Constraint because) {
        edges.computeIfAbsent(one, node -> new ArrayList<>()).add(new Edge(other, because));
        edges.computeIfAbsent(other, node -> new ArrayList<>()).add(new Edge(one, because));
    }

    /** What hangs together, in the order of the smallest record of each; records that hang on nothing are left out. */
    List<Bond> bonds() {
        List<Bond> bonds = new ArrayList<>();
        SortedSet<Node> seen = new TreeSet<>();
        for (Node start : edges.keySet()) {
            if (seen.add(start)) {
                SortedSet<CaseId> cases = new TreeSet<>();
                Optional<PatternId> pattern = Optional.empty();
                Deque<Node> open = new ArrayDeque<>(List.of(start));
                while (!open.isEmpty()) {
                    Node node = open.remove();
                    if (node.pattern()) {
                        pattern = Optional.of(new PatternId(node.id()));
                    } else {
                        cases.add(new CaseId(node.id()));
                    }
                    for (Edge edge : edges.getOrDefault(node, List.of())) {
                        if (seen.add(edge.to())) {
                            open.add(edge.to());
                        }
                    }
                }
                bonds.add(new Bond(cases, pattern));
            }
        }
        return bonds;
    }

    void refuseContradictions(List<Constraint> constraints) {
        for (Constraint each : constraints) {
            switch (each) {
                case Constraint.CannotLink cannot -> {
                    for (int one = 0; one < cannot.cases().size(); one++) {
                        for (int two = one + 1; two < cannot.cases().size(); two++) {
                            refuse(
                                    Node.of(cannot.cases().get(one)),
                                    Node.of(cannot.cases().get(two)),
                                    each,
                                    "cannot-link");
                        }
                    }
                }
                case Constraint.NotMember not ->
                    refuse(Node.of(not.caseId()), Node.of(not.pattern()), each, "not-member");
                case Constraint.MustLink must -> {}
                case Constraint.Member member -> {}
                case Constraint.Name name -> {}
            }
        }
        refuseTwoPatternsInOne();
    }

    private void refuse(Node one, Node other, Constraint against, String type) {
        path(one, other).ifPresent(path -> {
            throw new CommandFailure(against.origin() + ": " + type + " of " + one.id() + " and " + other.id()
                    + " contradicts " + lines(path) + ", by which they stand together");
        });
    }

    private void refuseTwoPatternsInOne() {
        List<Node> patterns = edges.keySet().stream().filter(Node::pattern).toList();
        for (int one = 0; one < patterns.size(); one++) {
            for (int two = one + 1; two < patterns.size(); two++) {
                String names =
                        patterns.get(one).id() + " and " + patterns.get(two).id();
                path(patterns.get(one), patterns.get(two)).ifPresent(path -> {
                    throw new CommandFailure(lines(path) + " contradict each other: they make one pattern of " + names
                            + ", and a record stands in one");
                });
            }
        }
    }

    private static String lines(List<Constraint> path) {
        return path.stream()
                .map(Constraint::origin)
                .distinct()
                .sorted((a, b) -> Integer.compare(a.line(), b.line()))
                .map(Constraint.Origin::toString)
                .collect(Collectors.joining(", "));
    }

    /** The shortest chain of decisions that holds two nodes together. */
    private Optional<List<Constraint>> path(Node from, Node to) {
        Map<Node, Edge> cameBy = new HashMap<>();
        Deque<Node> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            Node node = open.remove();
            for (Edge edge : edges.getOrDefault(node, List.of())) {
                if (!edge.to().equals(from) && !cameBy.containsKey(edge.to())) {
                    cameBy.put(edge.to(), new Edge(node, edge.because()));
                    open.add(edge.to());
                }
            }
        }
        if (!cameBy.containsKey(to)) {
            return Optional.empty();
        }
        List<Constraint> path = new ArrayList<>();
        for (Node at = to; !at.equals(from); ) {
            Edge edge = java.util.Objects.requireNonNull(cameBy.get(at));
            path.add(edge.because());
            at = edge.to();
        }
        return Optional.of(path);
    }
}

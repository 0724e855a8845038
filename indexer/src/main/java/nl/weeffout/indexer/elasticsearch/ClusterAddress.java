package nl.weeffout.indexer.elasticsearch;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where an index lies: {@code http://search-1:9200,http://search-2:9200/cases}.
 *
 * @param nodes of one cluster, any of which may be asked
 * @param alias the name under which the index is found, {@code cases} where none is given
 * @param credentials {@code name:password}, or null where none are asked for
 */
public record ClusterAddress(
        List<URI> nodes, String alias, @Nullable String credentials) {
    private static final String DEFAULT_ALIAS = "cases";
    private static final Pattern ALIAS = Pattern.compile("[a-z0-9][a-z0-9_-]{0,99}");

    public ClusterAddress {
        nodes = List.copyOf(nodes);
    }

    /**
     * Reads an address: nodes with commas between, a path behind the last one as the name of the index.
     *
     * @throws IllegalArgumentException where it is none; the message does not repeat it, as it may hold a password
     */
    public static ClusterAddress parse(String text) {
        List<URI> nodes = new ArrayList<>();
        String alias = DEFAULT_ALIAS;
        String credentials = null;
        for (String part : text.split(",", -1)) {
            URI uri = uri(part.strip());
            if (uri.getUserInfo() != null) {
                credentials = uri.getUserInfo();
            }
            String path = uri.getPath().replaceAll("^/|/$", "");
            if (!path.isEmpty()) {
                alias = path;
            }
            nodes.add(URI.create(uri.getScheme().toLowerCase(Locale.ROOT) + "://" + uri.getHost() + ":"
                    + (uri.getPort() < 0 ? 9200 : uri.getPort())));
        }
        if (!ALIAS.matcher(alias).matches()) {
            throw new IllegalArgumentException("name of the index is not 1 to 100 of a-z, 0-9, '-', '_'");
        }
        return new ClusterAddress(nodes, alias, credentials);
    }

    private static URI uri(String text) {
        try {
            URI uri = new URI(text);
            if (uri.getHost() != null
                    && ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()))
                    && uri.getQuery() == null) {
                return uri;
            }
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("is no URL: wrong at character " + e.getIndex(), null);
        }
        throw new IllegalArgumentException("is no URL that begins with http:// or https:// and names a host");
    }

    Optional<String> knownCredentials() {
        return Optional.ofNullable(credentials);
    }

    /** Without credentials. */
    @Override
    public String toString() {
        return nodes.stream()
                        .map(URI::toString)
                        .reduce((one, other) -> one + "," + other)
                        .orElse("") + "/" + alias;
    }
}

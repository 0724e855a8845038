package nl.weeffout.indexer.review;

import picocli.CommandLine.Option;

/** Who decides. */
final class AuthorOption {
    @Option(
            names = "--by",
            paramLabel = "AUTHOR",
            defaultValue = "${sys:user.name}",
            description = "who decides (default: the user of the system)")
    private String author = "";

    String author() {
        return author;
    }
}

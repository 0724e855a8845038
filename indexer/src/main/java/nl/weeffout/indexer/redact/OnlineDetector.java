package nl.weeffout.indexer.redact;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.weeffout.domain.Placeholder;

/**
 * Who somebody is online: e-mail addresses, however the '@' and the dots are written, names of accounts, and addresses of
 * profiles. A page of an organisation stays.
 */
final class OnlineDetector implements Detector {
    private static final Evidence EMAIL = Evidence.certain(Layer.IDENTIFIER, "form of an e-mail address");
    private static final Evidence SPELLED = new Evidence(Layer.IDENTIFIER, "e-mail address in words", 0.9);
    private static final Evidence HANDLE = new Evidence(Layer.IDENTIFIER, "name of an account", 0.9);
    private static final Evidence PROFILE = new Evidence(Layer.IDENTIFIER, "address of a profile", 0.9);

    /** The sign itself, or in brackets: nothing else is meant. */
    private static final Pattern AT = Pattern.compile(
            "[ ]?(?:@|[(\\[{<] ?(?iu:at|@|apenstaart(?:je)?) ?[)\\]}>])[ ]?|(?iu:(?<=[\\p{L}\\p{N}]) (?:at|apenstaart(?:je)?) )");

    /** What stands in all of {@link #AT} that has no sign. */
    private static final Clues AT_IN_WORDS = Clues.beginningWords("at ", "at)", "at]", "at}", "at>", "apenstaart");

    private static final String DOT = "(?: ?[\\[({] ?(?iu:dot|punt|\\.) ?[)\\]}] ?| (?iu:punt|dot) |\\.)";

    private static final Pattern DOMAIN = Pattern.compile(
            "[\\p{L}\\p{N}][\\p{L}\\p{N}-]{0,62}(?<rest>(?:" + DOT + "[\\p{L}\\p{N}][\\p{L}\\p{N}-]{0,62}){0,4})");

    /** Behind the English word 'at' only what ends like a domain is one. */
    private static final Pattern ENDS_AS_DOMAIN =
            Pattern.compile("(?iu)" + DOT + "(?:nl|com|net|org|eu|be|de|fr|uk|pl|tr|es|it|info|frl|amsterdam|me|io)$");

    /** A dot that is spelled, with the word before it, as the end of what stands before the sign. */
    private static final Pattern SPELLED_BEFORE =
            Pattern.compile("(?iu)[\\p{L}\\p{N}_-]{1,40}(?: (?:punt|dot|streepje) | ?[\\[(](?:punt|dot)[\\])] ?)$");

    private static final Pattern HANDLES = Pattern.compile(
            "(?<![\\p{L}\\p{N}@._\\]-])@(?=[0-9._]{0,20}\\p{L})[\\p{L}\\p{N}_][\\p{L}\\p{N}_.]{0,30}(?<![.])");

    /** How the words of {@link #CALLED} begin. */
    private static final Clues SERVICES = Clues.beginningWords(
            "insta",
            "facebook",
            "fb",
            "twitter",
            "tiktok",
            "snap",
            "telegram",
            "discord",
            "skype",
            "gebruikersnaam",
            "username",
            "inlognaam");

    private static final Pattern CALLED = Pattern.compile(
            "(?=[iIfFtTsSdDgGuU])(?<![\\p{L}])(?iu:instagram|insta|facebook|fb|twitter|tiktok|snapchat|snap|telegram|discord|skype|gebruikersnaam|username|inlognaam)"
                    + "[ :(]{1,3}(?iu:(?:account|profiel|naam|is)[ :]{1,2})?(?<name>(?=[\\p{L}\\p{N}]{0,30}(?:[_0-9]|\\.[\\p{L}\\p{N}]))(?=[\\p{N}_.]{0,30}\\p{L})[\\p{L}\\p{N}_.]{3,40})");

    private static final Pattern URL_START = Pattern.compile(
            "(?iu)(?<![\\p{L}\\p{N}@])(?:https?://|www\\.|(?:[a-z]{1,9}\\.)?(?:facebook|fb|instagram|linkedin|twitter|tiktok|snapchat|youtube|pinterest|strava|wa|t|x|telegram)\\.(?:com|me|nl)/)");

    /** What stands in everything that {@link #URL_START} matches. */
    private static final Clues URL = Clues.anywhere("://", "www.", ".com/", ".me/", ".nl/");

    private static final String HOST_OF_PROFILES =
            "(?:[a-z-]{1,9}\\.)?(?:facebook\\.com|fb\\.com|fb\\.me|instagram\\.com|linkedin\\.com/(?:in|pub)|twitter\\.com|x\\.com|tiktok\\.com|snapchat\\.com|youtube\\.com/(?:@|user|c|channel)|pinterest\\.(?:com|nl)|strava\\.com|wa\\.me|t\\.me|telegram\\.me|marktplaats\\.nl/u|vinted\\.nl/member|github\\.com)";

    /** A host of profiles with something behind it, or anywhere a path or a query that names somebody. */
    private static final Pattern PERSONAL = Pattern.compile(
            "(?iu)(?:https?://)?(?:www\\.)?(?:" + HOST_OF_PROFILES
                    + "/?[\\p{L}\\p{N}@].*|[^/?#]+/(?:.*/)?(?:~|(?:users?|profiel|profile|profielen|people|members?|leden)/)[\\p{L}\\p{N}].*"
                    + "|[^?#]+\\?(?:.*&)?(?:naam|name|voornaam|achternaam|user|username|e-?mail|mail|bsn|klant|klantnr|client|geboortedatum)=.+)");

    private static final Pattern TO_SPACE = Pattern.compile("[^\\s<>\"“”)\\]}|]++");

    @Override
    public List<PersonalSpan> find(ReadText read, RecordContext context) {
        String text = read.text();
        List<PersonalSpan> spans = new ArrayList<>();
        boolean hasSign = text.indexOf('@') >= 0;
        if (hasSign || AT_IN_WORDS.standIn(text)) {
            Matcher at = AT.matcher(text);
            while (at.find()) {
                addEmail(text, at.start(), at.end(), spans);
            }
        }
        if (hasSign) {
            Matcher handle = HANDLES.matcher(text);
            while (handle.find()) {
                spans.add(new PersonalSpan(handle.start(), handle.end(), Placeholder.NAAM, HANDLE));
            }
        }
        SERVICES.find(
                CALLED,
                text,
                called -> spans.add(new PersonalSpan(
                        called.start("name"), endWithoutPoint(text, called.end("name")), Placeholder.NAAM, HANDLE)));
        if (text.indexOf('/') >= 0 && URL.standIn(text)) {
            addProfiles(text, spans);
        }
        return spans;
    }

    private static void addProfiles(String text, List<PersonalSpan> spans) {
        Matcher url = URL_START.matcher(text);
        int end = 0;
        while (end < text.length() && text.indexOf('/', end) >= 0 && url.find(end)) {
            end = addProfile(text, url.start(), spans);
        }
    }

    private static void addEmail(String text, int at, int behind, List<PersonalSpan> spans) {
        int start = startOfLocalPart(text, at);
        Matcher domain = DOMAIN.matcher(text).region(behind, text.length());
        if (start == at || !domain.lookingAt()) {
            return;
        }
        String sign = text.substring(at, behind);
        boolean hasDot = !domain.group("rest").isEmpty();
        boolean isWord = Character.isLetter(sign.strip().charAt(0));
        // 'zie @naam' is no address, 'naam @gmail.com' is.
        boolean isDoubtful = isWord || sign.equals(" @");
        if (isDoubtful ? ENDS_AS_DOMAIN.matcher(domain.group()).find() : hasDot || !sign.endsWith(" ")) {
            spans.add(new PersonalSpan(start, domain.end(), Placeholder.EMAIL, sign.equals("@") ? EMAIL : SPELLED));
        }
    }

    private static int startOfLocalPart(String text, int at) {
        int start = at;
        while (start > 0 && isOfLocalPart(text.charAt(start - 1))) {
            start--;
        }
        for (int parts = 0;
                start < at && start > 0 && " )]".indexOf(text.charAt(start - 1)) >= 0 && parts < 4;
                parts++) {
            Matcher spelled = SPELLED_BEFORE.matcher(text).region(Math.max(0, start - 60), start);
            if (!spelled.find()) {
                break;
            }
            start = spelled.start();
        }
        return start;
    }

    private static boolean isOfLocalPart(char c) {
        return Character.isLetterOrDigit(c) || "._%+-".indexOf(c) >= 0;
    }

    /** Adds the whole address if it is somebody's. Answers where it ends. */
    private static int addProfile(String text, int start, List<PersonalSpan> spans) {
        Matcher rest = TO_SPACE.matcher(text).region(start, text.length());
        if (!rest.lookingAt()) {
            return start + 1;
        }
        int end = endWithoutPoint(text, rest.end());
        if (end > start && PERSONAL.matcher(text.substring(start, end)).matches()) {
            spans.add(new PersonalSpan(start, end, Placeholder.NAAM, PROFILE));
        }
        return rest.end();
    }

    private static int endWithoutPoint(String text, int end) {
        int last = end;
        while (last > 0 && ".,;:!?'".indexOf(text.charAt(last - 1)) >= 0) {
            last--;
        }
        return last;
    }
}

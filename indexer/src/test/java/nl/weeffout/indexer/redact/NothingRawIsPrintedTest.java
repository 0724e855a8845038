package nl.weeffout.indexer.redact;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.weeffout.domain.RedactedText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What carries raw text prints nothing of it when it is printed by accident. The records are found by their components: each
 * is made with a canary in every place where it takes raw text, and printed.
 */
class NothingRawIsPrintedTest {
    private static final String CANARY = "Zwatterveen";

    /** Records whose own strings may be what somebody typed. */
    private static final Set<String> RAW = Set.of(
            "RawText", "LocalRules", "RecordContext", "TextWords$Word", "ReadText", "PersonNumbers$Person", "RawRow");

    /** Records whose own strings are no text of a municipality, and why. */
    private static final Map<String, String> NO_RAW_TEXT = Map.ofEntries(
            Map.entry("NameTable$Entry", "origins of names"),
            Map.entry("TrainingSentences$Sentence", "invented, for training only"),
            Map.entry("WordTable$Row", "words of a table"),
            Map.entry("RareWords", "words of a table"),
            Map.entry("AddressForm", "endings of streets"),
            Map.entry("CueWords$Cue", "words of a table"),
            Map.entry("Redactor$Finished", "redacted"),
            Map.entry("RareDescriptors$Rule", "words of a table"),
            Map.entry("FileNumberDetector$Shape", "asked, not kept"),
            Map.entry("Lexicon", "asked, not kept"),
            Map.entry("Evidence", "a reason of the program's own"),
            Map.entry("LabelledRecord", "a municipality, fields' names"),
            Map.entry("RedactedRecord", "fields' names"),
            Map.entry("RedactionTrials$PublicTexts", "words of public texts"),
            Map.entry("RejectedRow", "a field's key"),
            Map.entry("LogSource", "a fingerprint"),
            Map.entry("TypedTexts", "fields' names"),
            Map.entry("MunicipalRules", "codes"),
            Map.entry("ColumnProfile", "settings of a municipality"),
            Map.entry("RowValidator$Valid", "a code"),
            Map.entry("CaseAssembler$Assembled", "redacted"),
            Map.entry("ExpectedOutcomes$Holder", "a code"));

    private static List<Class<?>> records() {
        return new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("nl.weeffout.indexer.redact", "nl.weeffout.indexer.ingest")
                        .stream()
                        .map(JavaClass::reflect)
                        .filter(Class::isRecord)
                        .sorted(Comparator.comparing(Class::getName))
                        .collect(Collectors.toList());
    }

    static List<Class<?>> carriers() {
        return records().stream().filter(type -> carries(type, new HashSet<>())).toList();
    }

    private static String shortName(Class<?> type) {
        return type.getName().substring(type.getPackageName().length() + 1);
    }

    private static boolean carries(Type type, Set<Type> seen) {
        if (type instanceof ParameterizedType generic) {
            return Arrays.stream(generic.getActualTypeArguments()).anyMatch(each -> carries(each, seen));
        }
        return type instanceof Class<?> one
                && one.isRecord()
                && seen.add(one)
                && (RAW.contains(shortName(one))
                        || Arrays.stream(one.getRecordComponents())
                                .anyMatch(part -> carries(part.getGenericType(), seen)));
    }

    private static boolean holdsString(Type type) {
        return type == String.class
                || (type instanceof ParameterizedType generic
                        && Arrays.stream(generic.getActualTypeArguments())
                                .anyMatch(NothingRawIsPrintedTest::holdsString));
    }

    @Test
    void ofEveryRecordWithStringsItIsDecidedWhetherTheyAreRaw() {
        Set<String> decided = new TreeSet<>(RAW);
        decided.addAll(NO_RAW_TEXT.keySet());
        assertThat(records().stream()
                        .filter(type -> Arrays.stream(type.getRecordComponents())
                                .anyMatch(part -> holdsString(part.getGenericType())))
                        .map(NothingRawIsPrintedTest::shortName))
                .containsExactlyInAnyOrderElementsOf(decided);
    }

    @Test
    void theCarriersAreFound() {
        assertThat(carriers())
                .contains(
                        RawText.class,
                        MarkedText.class,
                        PersonalLabel.class,
                        Masked.class,
                        Explanation.class,
                        LabelledRecord.class,
                        LocalRules.class,
                        RecordFacts.class,
                        RecordContext.class)
                .extracting(NothingRawIsPrintedTest::shortName)
                .contains("CaseLogRow", "RawRow", "TypedTexts", "HouseholdNumber", "TextWords$Word", "MunicipalRules");
    }

    @ParameterizedTest
    @MethodSource("carriers")
    void aCarrierOfRawTextPrintsNothingOfIt(Class<?> type) throws ReflectiveOperationException {
        assertThat(make(type).toString()).doesNotContainIgnoringCase(CANARY);
    }

    private static Object make(Class<?> type) throws ReflectiveOperationException {
        RecordComponent[] parts = type.getRecordComponents();
        Class<?>[] types = new Class<?>[parts.length];
        @Nullable Object[] values = new @Nullable Object[parts.length];
        for (int i = 0; i < parts.length; i++) {
            types[i] = parts[i].getType();
            values[i] = value(parts[i].getGenericType(), RAW.contains(shortName(type)), i + 1);
        }
        Constructor<?> constructor = type.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return constructor.newInstance(values);
    }

    private static @Nullable Object value(Type type, boolean raw, int place) throws ReflectiveOperationException {
        if (type instanceof ParameterizedType generic) {
            Class<?> holder = (Class<?>) generic.getRawType();
            Type[] arguments = generic.getActualTypeArguments();
            if (Map.class.isAssignableFrom(holder)) {
                Map<Object, @Nullable Object> map = new LinkedHashMap<>();
                map.put(Objects.requireNonNull(value(arguments[0], raw, place)), value(arguments[1], raw, place));
                return map;
            }
            if (Set.class.isAssignableFrom(holder)) {
                return Set.of(Objects.requireNonNull(value(arguments[0], raw, place)));
            }
            if (Collection.class.isAssignableFrom(holder)) {
                return List.of(Objects.requireNonNull(value(arguments[0], raw, place)));
            }
            return holder == Optional.class ? Optional.empty() : null;
        }
        Class<?> one = (Class<?>) type;
        if (one == String.class) {
            return raw ? CANARY : "a";
        }
        if (one == int.class || one == Integer.class) {
            return place;
        }
        if (one == long.class || one == Long.class) {
            return (long) place;
        }
        if (one == double.class) {
            return 1.0;
        }
        if (one == boolean.class) {
            return true;
        }
        if (one.isEnum()) {
            return one.getEnumConstants()[0];
        }
        if (one == RedactedText.class) {
            return RedactedText.EMPTY;
        }
        if (one.isRecord()) {
            return make(one);
        }
        return null;
    }
}

package nl.weeffout.indexer.terminal;

import nl.weeffout.domain.RecordKind;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Makes a kind of records of its key. */
public final class KindConverter implements ITypeConverter<RecordKind> {
    @Override
    public RecordKind convert(String value) {
        try {
            return RecordKind.ofKey(value);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}

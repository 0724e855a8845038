package nl.weeffout.domain;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * Vectors of texts, each kept once under the text's hash and the version of the model that made it. What is not there can
 * be computed again.
 */
public interface VectorStore {
    /** Those of these hashes that are kept, in any number. */
    Map<String, TextVector> find(String model, Collection<String> hashes);

    /** Keeps vectors by hash, whole or not at all; durable on return. What is kept already stays as it is. */
    void put(String model, Map<String, TextVector> vectors);

    /** The hash of every vector of this model. Costs some 150 bytes of memory each. */
    Set<String> hashes(String model);

    /** Forgets the vectors of this model under these hashes. */
    void remove(String model, Collection<String> hashes);

    /** Forgets what any other model made. */
    void removeOtherModels(String model);
}

package nl.weeffout.indexer.redact.name;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tribuo.classification.Label;
import org.tribuo.classification.sgd.crf.CRFModel;
import org.tribuo.classification.sgd.crf.CRFParameters;
import org.tribuo.classification.sgd.protos.CRFModelProto;
import org.tribuo.math.Parameters;
import org.tribuo.math.la.DenseMatrix;
import org.tribuo.math.la.DenseVector;
import org.tribuo.math.la.Tensor;

/** Takes the weights out of a conditional random field that Tribuo trained. */
final class CrfWeights {
    private CrfWeights() {}

    /**
     * @param labels in the order of {@link TaggerWeights}
     * @param features by hash, the names that the model knows them by
     */
    static TaggerWeights of(CRFModel model, List<String> labels, Map<Long, String> features) {
        Tensor[] tensors = parameters(model).get();
        DenseVector biases = (DenseVector) tensors[0];
        DenseMatrix byFeature = (DenseMatrix) tensors[1];
        DenseMatrix transitions = (DenseMatrix) tensors[2];
        int[] ids = labels.stream()
                .mapToInt(label -> model.getOutputIDInfo().getID(new Label(label)))
                .toArray();
        double[] bias = new double[ids.length];
        double[][] transition = new double[ids.length][ids.length];
        for (int label = 0; label < ids.length; label++) {
            bias[label] = biases.get(ids[label]);
            for (int next = 0; next < ids.length; next++) {
                transition[label][next] = transitions.get(ids[label], ids[next]);
            }
        }
        Map<Long, double[]> weights = new HashMap<>();
        features.forEach((hash, name) -> {
            int feature = model.getFeatureIDMap().getID(name);
            double[] values = new double[ids.length];
            for (int label = 0; label < ids.length; label++) {
                values[label] = byFeature.get(ids[label], feature);
            }
            weights.put(hash, values);
        });
        return TaggerWeights.of(bias, transition, weights);
    }

    static CRFParameters parameters(CRFModel model) {
        try {
            CRFModelProto proto = model.serialize().getSerializedData().unpack(CRFModelProto.class);
            return (CRFParameters) Parameters.deserialize(proto.getParams());
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("model of another version of Tribuo", e);
        }
    }
}

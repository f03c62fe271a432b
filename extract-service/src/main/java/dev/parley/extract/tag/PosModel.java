package dev.parley.extract.tag;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.BinaryFileDataReader;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.GenericModelReader;

/**
 * The parameters of OpenNLP's maximum entropy model for English parts of speech (Universal Dependencies, EWT).
 *
 * <p>The archive is read by hand because OpenNLP's own reader makes its parts by reflection, which a native executable
 * cannot do unprepared.
 */
final class PosModel {
    private static final String RESOURCE = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";
    private static final String ENTRY = "pos.model";

    private final Map<String, Context> parameters;
    private final String[] outcomes;

    private PosModel(Map<String, Context> parameters, String[] outcomes) {
        this.parameters = parameters;
        this.outcomes = outcomes;
    }

    /** Reads the English model from the class path. */
    static PosModel english() {
        try (InputStream in = PosModel.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is not among the resources");
            }
            return read(new ZipInputStream(new BufferedInputStream(in)));
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE, e);
        }
    }

    private static PosModel read(ZipInputStream zip) throws IOException {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().equals(ENTRY)) {
                AbstractModel model = new GenericModelReader(new BinaryFileDataReader(zip)).getModel();
                return of(model);
            }
        }
        throw new IllegalStateException(RESOURCE + " has no " + ENTRY);
    }

    @SuppressWarnings("unchecked")
    private static PosModel of(AbstractModel model) {
        Object[] structures = model.getDataStructures();
        Map<String, Context> parameters = (Map<String, Context>) structures[1];
        return new PosModel(Map.copyOf(parameters), ((String[]) structures[2]).clone());
    }

    int outcomeCount() {
        return outcomes.length;
    }

    String outcome(int index) {
        return outcomes[index];
    }

    /** Whether the model was trained with a feature. */
    boolean knows(String feature) {
        return parameters.containsKey(feature);
    }

    /** Adds a feature's weights to the scores, one an outcome; an unknown feature adds nothing. */
    boolean add(String feature, double[] scores) {
        Context context = parameters.get(feature);
        if (context == null) {
            return false;
        }
        int[] indexes = context.getOutcomes();
        double[] weights = context.getParameters();
        for (int i = 0; i < indexes.length; i++) {
            scores[indexes[i]] += weights[i];
        }
        return true;
    }
}

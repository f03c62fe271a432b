package dev.parley.query.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.stream.Collectors;

/** Says what is wrong with a body that is no JSON, or JSON of another shape, in the client's terms. */
final class UnreadableBody {
    private static final String BODY = "body";

    /** The problem, with the field's path; of what is no JSON at all, with line and column. */
    static Problem problem(JsonProcessingException fault) {
        if (fault instanceof UnrecognizedPropertyException unknown) {
            String known = unknown.getKnownPropertyIds().stream()
                    .map(Object::toString)
                    .sorted()
                    .collect(Collectors.joining(", "));
            return Problem.unknownField(path(unknown), known);
        }
        if (fault instanceof MismatchedInputException mismatch) {
            return Problem.invalidField(path(mismatch), "must be " + expected(mismatch) + at(fault));
        }
        return Problem.unreadable(BODY, "must be JSON" + at(fault));
    }

    private static String path(JsonMappingException fault) {
        String path = fault.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining());
        return path.isEmpty() ? BODY : path.startsWith(".") ? path.substring(1) : path;
    }

    private static String expected(MismatchedInputException mismatch) {
        Class<?> type = mismatch.getTargetType();
        if (type == null) {
            return "of another type";
        }
        if (type.isEnum() || type == String.class) {
            return "a string";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "a number";
        }
        return Iterable.class.isAssignableFrom(type) || type.isArray() ? "an array" : "an object";
    }

    private static String at(JsonProcessingException fault) {
        JsonLocation where = fault.getLocation();
        return where == null || where.getLineNr() < 1
                ? ""
                : "; what was sent is not, at line " + where.getLineNr() + ", column " + where.getColumnNr();
    }

    private UnreadableBody() {}
}

package dev.parley.query.agent;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** Messages of JSON-RPC 2.0. */
final class Rpc {
    static final int INVALID_REQUEST = -32600;
    static final int UNKNOWN_METHOD = -32601;
    static final int INVALID_PARAMETERS = -32602;

    static Map<String, Object> result(JsonNode id, Object result) {
        Map<String, Object> message = message(id);
        message.put("result", result);
        return message;
    }

    static Map<String, Object> error(JsonNode id, int code, String text) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("code", code);
        error.put("message", text);
        Map<String, Object> message = message(id);
        message.put("error", error);
        return message;
    }

    /** Whether it asks for something, or tells it: what has a method. */
    static boolean isCall(JsonNode message) {
        return message != null
                && message.isObject()
                && message.path("jsonrpc").asText().equals("2.0")
                && message.path("method").isTextual()
                && (!message.has("id")
                        || message.get("id").isTextual()
                        || message.get("id").isIntegralNumber());
    }

    private static Map<String, Object> message(JsonNode id) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("jsonrpc", "2.0");
        message.put("id", id);
        return message;
    }

    private Rpc() {}
}

package dev.parley.query.export;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Reads GraphML as strictly as its structure is defined: attributes declared before use, edges between nodes. */
record GraphReader(Map<String, Map<String, String>> nodes, List<Map<String, String>> edges) {
    private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

    static GraphReader of(byte[] document) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Element root = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(document))
                .getDocumentElement();
        require(root.getLocalName().equals("graphml") && NAMESPACE.equals(root.getNamespaceURI()), "no graphml");
        Map<String, Element> keys = new HashMap<>();
        for (Element key : elements(root, "key")) {
            require(keys.put(key.getAttribute("id"), key) == null, "a key twice");
            require(Set.of("string", "int", "double").contains(key.getAttribute("attr.type")), "unknown type");
        }
        List<Element> graphs = elements(root, "graph");
        require(graphs.size() == 1 && graphs.get(0).getAttribute("edgedefault").equals("undirected"), "no graph");
        Map<String, Map<String, String>> nodes = new HashMap<>();
        for (Element node : elements(root, "node")) {
            require(nodes.put(node.getAttribute("id"), data(node, "node", keys)) == null, "a node twice");
        }
        List<Map<String, String>> edges = new ArrayList<>();
        Set<String> pairs = new HashSet<>();
        for (Element edge : elements(root, "edge")) {
            Map<String, String> attributes = data(edge, "edge", keys);
            for (String end : List.of("source", "target")) {
                require(nodes.containsKey(edge.getAttribute(end)), "an edge to nowhere");
                attributes.put(end, edge.getAttribute(end));
            }
            require(pairs.add(attributes.get("source") + " " + attributes.get("target")), "an edge twice");
            edges.add(attributes);
        }
        return new GraphReader(nodes, edges);
    }

    private static Map<String, String> data(Element of, String kind, Map<String, Element> keys) {
        Map<String, String> attributes = new HashMap<>();
        for (Element data : elements(of, "data")) {
            Element key = keys.get(data.getAttribute("key"));
            require(key != null && key.getAttribute("for").equals(kind), "an attribute that is not declared");
            if (key.getAttribute("attr.type").equals("double")) {
                Double.parseDouble(data.getTextContent());
            }
            attributes.put(key.getAttribute("attr.name"), data.getTextContent());
        }
        return attributes;
    }

    private static List<Element> elements(Element within, String name) {
        NodeList found = within.getElementsByTagNameNS(NAMESPACE, name);
        List<Element> elements = new ArrayList<>();
        for (int place = 0; place < found.getLength(); place++) {
            elements.add((Element) found.item(place));
        }
        return elements;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}

package org.zayavka.engine.models;

import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * All attributes and texts of a file, whatever element they stand in: the engine evaluates names, documentation and
 * timers as readily as conditions.
 */
final class ModelTexts {

    /** The engine reads it as another name of its own namespace. */
    private static final String ACTIVITI = BpmnModelConstants.ACTIVITI_NS;
    /** These name a bean and are read as such. */
    private static final Set<String> BEANS = Set.of("delegateExpression", "variableMappingDelegateExpression");

    private final ExpressionCheck expressions;
    private final Faults faults;

    private ModelTexts(ExpressionCheck expressions, Faults faults) {
        this.expressions = expressions;
        this.faults = faults;
    }

    static void run(BpmnModelInstance model, ExpressionCheck expressions, Faults faults) {
        var file = (Document) model.getDocument().getDomSource().getNode();
        var texts = new ModelTexts(expressions, faults);
        if (file.getDoctype() != null) {
            faults.add("", "DOCTYPE в модели запрещён", "a DOCTYPE is not allowed in a model");
        }
        texts.walk(file.getDocumentElement(), "");
    }

    private void walk(Element element, String owner) {
        var where = element.hasAttribute("id") ? element.getAttribute("id") : owner;
        namespace(element, where);
        var attributes = element.getAttributes();
        for (var i = 0; i < attributes.getLength(); i++) {
            attribute(element, (Attr) attributes.item(i), where);
        }
        var own = new StringBuilder();
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            // Pieces between comments and other elements are one text to the engine.
            if (child instanceof Text text) {
                own.append(text.getData());
            } else if (child instanceof Element inner) {
                walk(inner, where);
            } else if (child.getNodeType() == Node.ENTITY_REFERENCE_NODE) {
                faults.add(where, "ссылки на сущности XML запрещены", "references to XML entities are not allowed");
            }
        }
        expressions.value(where, own.toString());
    }

    private void attribute(Element element, Attr attribute, String where) {
        namespace(attribute, where);
        var namespace = attribute.getNamespaceURI() == null ? element.getNamespaceURI() : attribute.getNamespaceURI();
        if (!BpmnModelConstants.CAMUNDA_NS.equals(namespace) || !BEANS.contains(attribute.getLocalName())) {
            expressions.value(where, attribute.getValue());
        }
    }

    private void namespace(Node node, String where) {
        if (ACTIVITI.equals(node.getNamespaceURI())) {
            faults.add(
                    where,
                    "«" + node.getNodeName() + "»: пространство имён activiti запрещено; пишите camunda",
                    "“" + node.getNodeName() + "”: the namespace of activiti is not allowed; write camunda");
        }
    }
}

package dev.parley.embedded.junit;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testcontainers.DockerClientFactory;

/** Skips tests that are to run on containers, with the reason, where no engine answers. */
public final class NeedsContainers implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (!EmbeddedStack.inContainers()) {
            return ConditionEvaluationResult.enabled("broker and database are embedded");
        }
        return DockerClientFactory.instance().isDockerAvailable()
                ? ConditionEvaluationResult.enabled("a container engine answers")
                : ConditionEvaluationResult.disabled(
                        "no container engine answers; start one, or leave out -Ptestcontainers");
    }
}

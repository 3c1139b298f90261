package cn.minyi.classifier.stream;

import cn.minyi.domain.yaml.MistakeInFileException;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Tells a mistake in a file as a sentence, not as a stack trace, when the start is
 * refused.
 */
class MistakeInFileAnalyzer extends AbstractFailureAnalyzer<MistakeInFileException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, MistakeInFileException cause) {
		return new FailureAnalysis(cause.getMessage(), "改正后重新启动。", cause);
	}

}

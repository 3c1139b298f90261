package cn.minyi.classifier.rule;

import java.util.List;

import cn.minyi.domain.Kind;
import cn.minyi.domain.Manifestation;
import org.jspecify.annotations.Nullable;

/**
 * A readable rule: if one of its phrases stands in a text, the text says what the cue
 * stands for. Cues are evidence for the models, which weigh them; they do not decide by
 * themselves.
 *
 * @param name unique; part of model files
 * @param manifestation what it speaks for, if the taxonomy has it
 * @param kind the kind of submission it speaks for, if any
 * @param phrases see the head of cues.yaml
 * @param negatable whether a negation right before it cancels it
 * @param adds how much of a charge its words are in themselves, 0 to 1: so much is
 * counted for there being a charge if they are said of a public body, less if of nobody
 * in particular, nothing if of a private party; beside what the model has learned
 * @param examples texts in which it is found
 * @param counterexamples texts in which it must not be found
 */
public record Cue(String name, @Nullable Manifestation manifestation, @Nullable Kind kind, List<String> phrases,
		boolean negatable, double adds, List<String> examples, List<String> counterexamples) {

}

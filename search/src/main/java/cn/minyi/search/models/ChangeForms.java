package cn.minyi.search.models;

import java.util.ArrayList;
import java.util.List;

import cn.minyi.domain.learning.ModelHistory;
import cn.minyi.domain.learning.ModelState;
import cn.minyi.search.access.Viewer;
import cn.minyi.search.web.Rights;
import cn.minyi.search.web.Wording;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The forms by which a viewer may change models.
 */
@Component
class ChangeForms {

	private final ModelNames names;

	private final Wording words;

	ChangeForms(ModelNames names, Wording words) {
		this.names = names;
		this.words = words;
	}

	/**
	 * What can be done with a model.
	 * @param version null for the one that comes with the service
	 * @param history as it is now
	 * @param viewer who looks
	 * @param sent the form that could not be followed, or null
	 * @return empty for who may only look
	 */
	List<ChangeForm> of(@Nullable String version, ModelHistory history, Viewer viewer, @Nullable Sent sent) {
		List<ChangeForm> forms = new ArrayList<>();
		if (!Rights.MODEL_CHANGES.of(viewer.role())) {
			return forms;
		}
		ModelState state = history.state(version);
		if (state == ModelState.ACTIVE) {
			if (history.canRollBack()) {
				forms.add(form(ChangeKind.ROLLBACK, null, history.active(), this.names.of(history.previous()), sent));
			}
			return forms;
		}
		if (version == null) {
			return forms;
		}
		forms.add(form(ChangeKind.PROMOTION, version, history.active(), version, sent));
		forms.add((state == ModelState.ON_TRIAL)
				? form(ChangeKind.TRIAL_END, null, history.trial(), this.names.of(history.active()), sent)
				: form(ChangeKind.TRIAL, version, history.trial(), version, sent));
		return forms;
	}

	private ChangeForm form(ChangeKind kind, @Nullable String model, @Nullable String seen, String about,
			@Nullable Sent sent) {
		boolean open = sent != null && sent.concerns(kind, model);
		String key = "models." + kind.path();
		return new ChangeForm((model != null) ? kind.path() + '-' + model : kind.path(), kind.path(),
				this.words.of(key + ".title"), this.words.of(key + ".consequence", about), model,
				(seen != null) ? seen : "", (open && sent != null) ? sent.note() : "", open,
				this.words.of(key + ".submit"));
	}

}

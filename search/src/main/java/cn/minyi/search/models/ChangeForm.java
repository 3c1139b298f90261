package cn.minyi.search.models;

import org.jspecify.annotations.Nullable;

/**
 * A form by which models are changed. It opens by a click, says what will happen, and
 * asks for a reason before it can be sent.
 *
 * @param id unique on the page
 * @param path the last part of its address
 * @param title what can be done
 * @param consequence what will happen
 * @param model version of the model that it is about, absent for the one that is replaced
 * @param seen version of the active model or the one on trial that the viewer saw, empty
 * for none and the one that comes with the service
 * @param note the reason, as typed before
 * @param open whether it stands open
 * @param submit what its button says
 */
record ChangeForm(String id, String path, String title, String consequence, @Nullable String model, String seen,
		String note, boolean open, String submit) {

}

package cn.minyi.search.triage;

import cn.minyi.search.access.Viewer;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/**
 * Shows the form that opens what is sealed again, on the page of its item.
 */
@Component
public class OpeningForms {

	private final Answers answers;

	OpeningForms(Answers answers) {
		this.answers = answers;
	}

	/**
	 * Shows the form with a sentence and what was typed.
	 * @param id the submission's id
	 * @param parameters the form's fields
	 * @param viewer who sent it
	 * @param status of the answer
	 * @param key of the sentence that says what to do
	 * @return the page
	 */
	public ModelAndView again(String id, MultiValueMap<String, String> parameters, Viewer viewer, HttpStatus status,
			String key) {
		return this.answers.again(new Sent(id, Action.OPENING, new Typed(parameters), viewer), status, key);
	}

}

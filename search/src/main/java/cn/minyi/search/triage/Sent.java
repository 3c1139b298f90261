package cn.minyi.search.triage;

import cn.minyi.search.access.Viewer;

/**
 * A form that was sent.
 *
 * @param id the submission's id
 * @param action which form
 * @param typed what was typed
 * @param viewer who sent it
 */
record Sent(String id, Action action, Typed typed, Viewer viewer) {

}

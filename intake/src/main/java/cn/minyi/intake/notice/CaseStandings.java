package cn.minyi.intake.notice;

import java.util.List;
import java.util.Optional;

import cn.minyi.domain.followup.PublicStatus;

/**
 * Where submissions stand, as far as their writers may know.
 */
public interface CaseStandings {

	/**
	 * Finds a submission.
	 * @param receipt its code in the usual form
	 * @return empty if there is none, or none yet
	 * @throws cn.minyi.intake.submission.IntakeUnavailableException if that cannot be
	 * told just now
	 */
	Optional<PublicStatus> of(String receipt);

	/**
	 * Finds what somebody sent.
	 * @param phoneHash keyed hash of the writer's phone number
	 * @return the latest first; what arrived within the last seconds may be missing
	 * @throws cn.minyi.intake.submission.IntakeUnavailableException if that cannot be
	 * told just now
	 */
	List<PublicStatus> by(String phoneHash);

}

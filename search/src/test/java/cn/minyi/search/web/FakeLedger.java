package cn.minyi.search.web;

import java.util.List;
import java.util.Optional;

import cn.minyi.search.ledger.Figures;
import cn.minyi.search.ledger.Ledgers;
import org.jspecify.annotations.Nullable;

/**
 * A ledger in memory, so that pages are tested without servers.
 */
public final class FakeLedger implements Ledgers {

	private @Nullable Figures figures;

	private List<Gap> gaps = List.of();

	/**
	 * What the ledger says.
	 * @param found null while it was not made up yet
	 * @param lost the gaps
	 */
	public void tell(@Nullable Figures found, Gap... lost) {
		this.figures = found;
		this.gaps = List.of(lost);
	}

	@Override
	public Optional<Figures> figures() {
		return Optional.ofNullable(this.figures);
	}

	@Override
	public List<Gap> gaps(int limit) {
		return this.gaps;
	}

}

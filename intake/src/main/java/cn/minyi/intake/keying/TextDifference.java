package cn.minyi.intake.keying;

import java.util.ArrayList;
import java.util.List;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;

/**
 * Where two readings of a text differ, character by character.
 *
 * @param first pieces of the first reading
 * @param second pieces of the second reading
 */
record TextDifference(List<Piece> first, List<Piece> second) {

	static TextDifference of(String first, String second) {
		List<String> one = characters(first);
		List<String> other = characters(second);
		List<Piece> firstPieces = new ArrayList<>();
		List<Piece> secondPieces = new ArrayList<>();
		int done = 0;
		int otherDone = 0;
		for (AbstractDelta<String> delta : DiffUtils.diff(one, other).getDeltas()) {
			add(firstPieces, one.subList(done, delta.getSource().getPosition()), false);
			add(secondPieces, other.subList(otherDone, delta.getTarget().getPosition()), false);
			add(firstPieces, delta.getSource().getLines(), true);
			add(secondPieces, delta.getTarget().getLines(), true);
			done = delta.getSource().getPosition() + delta.getSource().size();
			otherDone = delta.getTarget().getPosition() + delta.getTarget().size();
		}
		add(firstPieces, one.subList(done, one.size()), false);
		add(secondPieces, other.subList(otherDone, other.size()), false);
		return new TextDifference(firstPieces, secondPieces);
	}

	private static void add(List<Piece> pieces, List<String> characters, boolean differs) {
		if (!characters.isEmpty()) {
			pieces.add(new Piece(String.join("", characters), differs));
		}
	}

	// As people count them: an emoji is one.
	private static List<String> characters(String text) {
		return text.codePoints().mapToObj(Character::toString).toList();
	}

	/**
	 * A piece of a text.
	 *
	 * @param text some characters
	 * @param differs whether the other reading lacks them
	 */
	record Piece(String text, boolean differs) {

	}

}

package cn.minyi.intake.batch;

import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import cn.minyi.intake.arrival.Decoded;
import cn.minyi.intake.arrival.KeyedHash;
import cn.minyi.intake.arrival.Mistake;
import cn.minyi.intake.arrival.UnreadableDeliveryException;
import cn.minyi.intake.note.NoteKind;
import cn.minyi.intake.table.SheetRow;
import cn.minyi.intake.table.Table;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Reads tables of notes.
 */
@Component
final class NoteTable {

	private final KeyedHash hash;

	private final ZoneId zone;

	NoteTable(KeyedHash hash, Clock clock) {
		this.hash = hash.derive("box");
		this.zone = clock.getZone();
	}

	/**
	 * Reads a table once to see what it is.
	 * @throws UnreadableDeliveryException if it has no notes
	 */
	Survey survey(Table table, NoteKind kind) throws IOException {
		Reading reading = new Reading(kind, table.format(), null);
		String sheet = table.read((row) -> NoteColumns.isHeader(kind, row), reading::take);
		if (reading.identities.rows() == 0) {
			throw new UnreadableDeliveryException(new Mistake("file", "mistake.box.empty"));
		}
		return new Survey(reading.identities.rows(), reading.identities.content(), reading.identities.sketch(), sheet,
				reading.isCorrection());
	}

	/**
	 * Reads the notes of a table.
	 * @param batch what their identities are unique within
	 */
	void read(Table table, NoteKind kind, String batch, NoteSink notes) throws IOException {
		Reading reading = new Reading(kind, table.format(), new Target(batch, notes));
		table.read((row) -> NoteColumns.isHeader(kind, row), reading::take);
	}

	/**
	 * What a table is.
	 *
	 * @param rows how many notes
	 * @param content by which the same table is known again
	 * @param sketch by which other editions of it are known
	 * @param sheet name of the sheet that is read, where there are sheets
	 * @param correction whether it is a list of rows that we asked to mend
	 */
	record Survey(int rows, String content, Sketch sketch, @Nullable String sheet, boolean correction) {

	}

	/** Takes the notes of a table. */
	interface NoteSink {

		void header(SheetRow header, int mend);

		void note(SheetRow row, String identity, Decoded note);

	}

	private record Target(String batch, NoteSink notes) {

	}

	private final class Reading {

		private final NoteKind kind;

		private final Table.Format format;

		private final RowIdentities identities;

		private final @Nullable Target target;

		private @Nullable NoteColumns columns;

		private Reading(NoteKind kind, Table.Format format, @Nullable Target target) {
			this.kind = kind;
			this.format = format;
			this.identities = new RowIdentities(NoteTable.this.hash, kind);
			this.target = target;
		}

		private void take(SheetRow row) {
			NoteColumns known = this.columns;
			if (known == null) {
				known = NoteColumns.of(this.kind, row, this.format);
				this.columns = known;
				if (this.target != null) {
					this.target.notes().header(row, known.mend());
				}
			}
			else if (!known.isEmpty(row)) {
				String identity = this.identities.next(known.values(row));
				if (this.target != null) {
					this.target.notes()
						.note(row, identity, known.note(row)
							.decoded(row.number(), this.target.batch(), identity, NoteTable.this.zone));
				}
			}
		}

		private boolean isCorrection() {
			return this.columns != null && this.columns.mend() >= 0;
		}

	}

	/**
	 * Reads a whole table into memory.
	 * @return its notes in their order
	 */
	List<Decoded> all(Table table, NoteKind kind) throws IOException {
		List<Decoded> all = new ArrayList<>();
		read(table, kind, survey(table, kind).content(), new NoteSink() {

			@Override
			public void header(SheetRow header, int mend) {
				// Not a note.
			}

			@Override
			public void note(SheetRow row, String identity, Decoded note) {
				all.add(note);
			}

		});
		return all;
	}

}

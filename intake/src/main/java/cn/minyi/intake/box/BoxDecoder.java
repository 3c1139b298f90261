package cn.minyi.intake.box;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;

import cn.minyi.intake.arrival.Decoded;
import cn.minyi.intake.arrival.Decoder;
import cn.minyi.intake.arrival.KeyedHash;
import cn.minyi.intake.arrival.Mistake;
import cn.minyi.intake.arrival.UnreadableDeliveryException;

import org.springframework.stereotype.Component;

/**
 * Reads a table of box notes, .xlsx or .csv, told apart by their first bytes. A note is
 * identified by its file's content and its row, so that the same file gives the same
 * submissions.
 */
@Component
final class BoxDecoder implements Decoder {

	private final KeyedHash hash;

	private final ZoneId zone;

	BoxDecoder(KeyedHash hash, Clock clock) {
		this.hash = hash.derive("box");
		this.zone = clock.getZone();
	}

	@Override
	public List<Decoded> decode(byte[] delivery) {
		List<SheetRow> rows = rows(delivery);
		if (rows.isEmpty()) {
			throw new UnreadableDeliveryException(new Mistake("file", "mistake.box.empty"));
		}
		BoxColumns columns = BoxColumns.of(rows.get(0));
		String file = this.hash.hex(delivery);
		List<Decoded> decoded = rows.stream().skip(1).map((row) -> decode(row, columns, file)).toList();
		if (decoded.isEmpty()) {
			throw new UnreadableDeliveryException(new Mistake("file", "mistake.box.empty"));
		}
		return decoded;
	}

	private static List<SheetRow> rows(byte[] file) {
		if (startsWith(file, 'P', 'K')) {
			return XlsxTable.read(file);
		}
		// The old format of Excel, and new ones with a password.
		if (startsWith(file, 0xD0, 0xCF)) {
			throw new UnreadableDeliveryException(new Mistake("file", "mistake.box.xls"));
		}
		return CsvTable.read(file);
	}

	private static boolean startsWith(byte[] file, int first, int second) {
		return file.length > 1 && Byte.toUnsignedInt(file[0]) == first && Byte.toUnsignedInt(file[1]) == second;
	}

	private Decoded decode(SheetRow row, BoxColumns columns, String file) {
		BoxNote note = new BoxNote(columns.cell(row, BoxColumns.TEXT), columns.cell(row, BoxColumns.PLACE),
				columns.cell(row, BoxColumns.UNIT), columns.cell(row, BoxColumns.CONTACT),
				columns.cell(row, BoxColumns.DAY), columns.cell(row, BoxColumns.BOX));
		return note.decoded(row.number(), file + "/" + row.number(), this.zone);
	}

}

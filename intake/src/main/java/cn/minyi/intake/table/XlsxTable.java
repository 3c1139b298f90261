package cn.minyi.intake.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Predicate;

import javax.xml.parsers.ParserConfigurationException;

import cn.minyi.intake.arrival.Mistake;
import cn.minyi.intake.arrival.UnreadableDeliveryException;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipFileZipEntrySource;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.StylesTable;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Reads a sheet of a workbook as texts, row by row. Of several sheets that are not hidden
 * it takes the first with the header that is looked for.
 */
final class XlsxTable {

	private XlsxTable() {
	}

	static @Nullable String read(Table.Opening opening, Predicate<SheetRow> isHeader, RowSink rows) throws IOException {
		try (ZipFile file = ZipFile.builder().setSeekableByteChannel(opening.open()).get()) {
			ZipBudget.check(file);
			return read(file, isHeader, rows);
		}
		catch (AbortedException | UnreadableDeliveryException ex) {
			throw ex;
		}
		// The library answers broken workbooks with exceptions of all kinds.
		catch (IOException | OpenXML4JException | SAXException | ParserConfigurationException | RuntimeException ex) {
			throw new UnreadableDeliveryException(new Mistake("file", "mistake.box.xlsx"));
		}
	}

	private static @Nullable String read(ZipFile file, Predicate<SheetRow> isHeader, RowSink rows)
			throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
		// Closing it closes the file, which the caller does.
		OPCPackage workbook = OPCPackage.open(new ZipFileZipEntrySource(file));
		try {
			XSSFReader reader = new XSSFReader(workbook);
			StylesTable styles = reader.getStylesTable();
			Workbook sheets = new Workbook();
			try (InputStream content = reader.getWorkbookData()) {
				parse(content, sheets);
			}
			SharedTexts texts = new SharedTexts();
			try (InputStream content = reader.getSharedStringsData()) {
				// A workbook without any text has none.
				if (content != null) {
					parse(content, texts);
				}
			}
			CellText cells = new CellText(styles, texts, sheets.countsFrom1904());
			List<Workbook.Sheet> visible = sheets.visible();
			Workbook.Sheet chosen = choose(reader, visible, cells, isHeader);
			MergedCells merged = new MergedCells();
			try (InputStream content = reader.getSheet(chosen.id())) {
				parse(content, merged);
			}
			try (InputStream content = reader.getSheet(chosen.id())) {
				parse(content, new SheetRowReader(cells, merged, rows));
			}
			return chosen.name();
		}
		finally {
			workbook.revert();
		}
	}

	private static Workbook.Sheet choose(XSSFReader reader, List<Workbook.Sheet> visible, CellText cells,
			Predicate<SheetRow> isHeader)
			throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
		for (Workbook.Sheet sheet : visible) {
			boolean[] found = new boolean[1];
			try (InputStream content = reader.getSheet(sheet.id())) {
				parse(content, new SheetRowReader(cells, new MergedCells(), (row) -> {
					if (!row.isBlank()) {
						found[0] = isHeader.test(row);
						throw new StopReadingException();
					}
				}));
			}
			catch (StopReadingException ex) {
				if (found[0]) {
					return sheet;
				}
			}
		}
		return visible.get(0);
	}

	private static void parse(InputStream content, ContentHandler handler)
			throws IOException, SAXException, ParserConfigurationException {
		XMLReader parser = XMLHelper.newXMLReader();
		parser.setContentHandler(handler);
		parser.parse(new InputSource(content));
	}

}

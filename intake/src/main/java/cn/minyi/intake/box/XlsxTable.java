package cn.minyi.intake.box;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;

import javax.xml.parsers.ParserConfigurationException;

import cn.minyi.intake.arrival.Mistake;
import cn.minyi.intake.arrival.UnreadableDeliveryException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Reads the first sheet of a workbook as texts, row by row, so that a large one needs
 * little memory. Formulas are never computed: their last result counts.
 */
final class XlsxTable {

	private XlsxTable() {
	}

	static List<SheetRow> read(byte[] file) {
		SheetRows rows = new SheetRows();
		try (OPCPackage workbook = OPCPackage.open(new ByteArrayInputStream(file))) {
			readFirstSheet(workbook, rows);
		}
		catch (UnreadableDeliveryException ex) {
			throw ex;
		}
		// The library answers broken workbooks with exceptions of all kinds.
		catch (IOException | OpenXML4JException | SAXException | ParserConfigurationException | RuntimeException ex) {
			throw new UnreadableDeliveryException(new Mistake("file", "mistake.box.xlsx"));
		}
		return rows.all();
	}

	private static void readFirstSheet(OPCPackage workbook, SheetRows rows)
			throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
		XSSFReader reader = new XSSFReader(workbook);
		Iterator<InputStream> sheets = reader.getSheetsData();
		try (InputStream sheet = sheets.next()) {
			XMLReader parser = XMLHelper.newXMLReader();
			parser.setContentHandler(new XSSFSheetXMLHandler(reader.getStylesTable(), null,
					new ReadOnlySharedStringsTable(workbook), new XlsxRows(rows), new DayFormatter(), false));
			parser.parse(new InputSource(sheet));
		}
	}

}

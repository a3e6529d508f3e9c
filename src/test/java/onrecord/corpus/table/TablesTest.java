package onrecord.corpus.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import onrecord.corpus.container.ItemsFound;
import onrecord.corpus.item.ItemKeys;
import onrecord.corpus.source.FieldValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TablesTest {
  private static final String SHEET =
      """
      <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
      <row r="1"><c r="A1" t="inlineStr"><is><t>Title</t></is></c>
      <c r="B1" t="inlineStr"><is><t>Date</t></is></c>
      <c r="C1" t="inlineStr"><is><t>Text</t></is></c></row>
      <row r="2"><c r="A2" t="inlineStr"><is><t>Letter</t></is></c>
      <c r="B2" s="1"><v>45292</v></c>
      <c r="C2" t="inlineStr"><is><t>Open &amp; free.</t></is></c></row>
      </sheetData></worksheet>
      """;
  private static final String STYLES =
      """
      <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
      <cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>
      """;
  private static final String BOOK =
      """
      <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
      <sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>
      """;
  private static final String TYPES =
      """
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
      <Override PartName="/xl/workbook.xml"
       ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
      <Override PartName="/xl/styles.xml"
       ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
      <Override PartName="/xl/worksheets/sheet1.xml"
       ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
      </Types>
      """;
  private static final String RELATIONS =
      """
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
      <Relationship Id="rId1" Target="worksheets/sheet1.xml"
       Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"/>
      </Relationships>
      """;

  @TempDir private Path folder;

  private static Map<String, String> row(ItemsFound found, int item) {
    FieldValue stated = found.items().get(item).stated().values().get(ItemKeys.ROW);
    var row = (FieldValue.Keys) Objects.requireNonNull(stated);
    return row.values().entrySet().stream()
        .collect(
            Collectors.toMap(Map.Entry::getKey, each -> String.join("", each.getValue().words())));
  }

  @Test
  void csv_hasItsRowsUnderTheirColumns() {
    ItemsFound found =
        ItemsFound.in(
            folder,
            "a.csv",
            "\ufeffTitel;Datum;Wortlaut\nBrief;05.03.2024;\"Offen; frei.\n\nAllen.\"\n;;\nZwei;;\"\"\n");

    assertThat(row(found, 0))
        .containsEntry("Titel", "Brief")
        .containsEntry("Wortlaut", "Offen; frei.\n\nAllen.");
    assertThat(found.items()).hasSize(2);
    assertThat(found.items().get(0).at().line()).isEqualTo(2);
  }

  @Test
  void brokenCsv_isAProblemFromThereOn() {
    ItemsFound found = ItemsFound.in(folder, "a.csv", "a,b\n1,2\n3,\"open\n");

    assertThat(found.items()).hasSize(1);
    assertThat(found.problems()).singleElement().asString().contains("not a sound table");
  }

  @Test
  void workbook_hasItsRowsAndDates() {
    ItemsFound found =
        ItemsFound.in(
            folder,
            "a.xlsx",
            ItemsFound.zip(
                "[Content_Types].xml",
                TYPES,
                "xl/workbook.xml",
                BOOK,
                "xl/_rels/workbook.xml.rels",
                RELATIONS,
                "xl/styles.xml",
                STYLES,
                "xl/worksheets/sheet1.xml",
                SHEET));

    assertThat(found.problems()).isEmpty();
    assertThat(row(found, 0))
        .isEqualTo(Map.of("Title", "Letter", "Date", "2024-01-01", "Text", "Open & free."));
  }
}

package onrecord.conversation.wording;

import com.ibm.icu.text.MeasureFormat;
import com.ibm.icu.text.MeasureFormat.FormatWidth;
import com.ibm.icu.util.Measure;
import com.ibm.icu.util.MeasureUnit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import onrecord.conversation.Wording;

/// Stretches of time in words: "2 min, 5 sec".
public final class Durations {
  private static final int MOST_UNITS = 2;

  private Durations() {}

  /// The two greatest units that there are, down to seconds.
  public static String of(Duration time, Wording wording) {
    var units =
        Map.of(
            MeasureUnit.DAY, time.toDays(),
            MeasureUnit.HOUR, (long) time.toHoursPart(),
            MeasureUnit.MINUTE, (long) time.toMinutesPart(),
            MeasureUnit.SECOND, (long) time.toSecondsPart());
    var measures = new ArrayList<Measure>();
    for (MeasureUnit unit :
        new MeasureUnit[] {
          MeasureUnit.DAY, MeasureUnit.HOUR, MeasureUnit.MINUTE, MeasureUnit.SECOND
        }) {
      long count = units.getOrDefault(unit, 0L);
      boolean last = measures.isEmpty() && unit.equals(MeasureUnit.SECOND);
      if ((count > 0 || last) && measures.size() < MOST_UNITS) {
        measures.add(new Measure(count, unit));
      }
    }
    return MeasureFormat.getInstance(wording.locale(), FormatWidth.SHORT)
        .formatMeasures(measures.toArray(Measure[]::new));
  }
}

package onrecord.program.doctor;

import java.util.List;
import onrecord.index.Embedder;
import onrecord.index.Vectors;

/// A question with words that answer it, sharing none with it, and words that have nothing to do
/// with it.
record KnownPair(String language, String question, String answer, String other) {
  static final List<KnownPair> ALL =
      List.of(
          new KnownPair(
              "en",
              "Why did the dockers stop working?",
              "Port labourers went on strike because their wages had been cut.",
              "Stir the flour and the eggs and bake the cake for an hour."),
          new KnownPair(
              "de",
              "Warum legten die Hafenarbeiter die Arbeit nieder?",
              "Die Docker streikten, weil man ihre Löhne gekürzt hatte.",
              "Rühren Sie Mehl und Eier und backen Sie den Kuchen eine Stunde lang."),
          new KnownPair(
              "fr",
              "Pourquoi les dockers ont-ils cessé le travail ?",
              "Les ouvriers du port ont fait grève à cause de la baisse des salaires.",
              "Mélangez la farine et les œufs et laissez cuire le gâteau une heure."),
          new KnownPair(
              "es",
              "¿Por qué dejaron de trabajar los estibadores?",
              "Los obreros del puerto hicieron huelga porque les bajaron el sueldo.",
              "Mezcle la harina y los huevos y hornee el pastel durante una hora."),
          new KnownPair(
              "ar",
              "لماذا توقف عمال الميناء عن العمل؟",
              "أضرب الحمّالون لأن أجورهم خُفّضت.",
              "اخلط الدقيق والبيض واخبز الكعكة لمدة ساعة."),
          new KnownPair(
              "fa",
              "چرا کارگران بندر دست از کار کشیدند؟",
              "باربران به دلیل کاهش دستمزدها اعتصاب کردند.",
              "آرد و تخم‌مرغ را هم بزنید و کیک را یک ساعت بپزید."),
          new KnownPair(
              "uk",
              "Чому докери припинили роботу?",
              "Портові робітники страйкували, бо їм зменшили платню.",
              "Змішайте борошно з яйцями й печіть пиріг годину."));

  /// Whether the model holds the answer nearer.
  boolean isTold(Embedder embedder) {
    float[] asked = embedder.ofQuestion(question);
    List<float[]> said = embedder.ofTexts(List.of(answer, other));
    return nearness(asked, said.getFirst()) > nearness(asked, said.getLast());
  }

  private static double nearness(float[] one, float[] other) {
    return Vectors.cosine(one, Vectors.quantized(other), 0);
  }
}

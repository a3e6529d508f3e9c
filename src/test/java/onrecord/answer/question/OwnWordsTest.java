package onrecord.answer.question;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Questions as they are sent (24-words-around-the-question), and what of them is the question;
/// `\n` is a new line.
final class OwnWordsTest {
  private static final String ASKED = "How many dockers walked out?";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Forwarded from Harbour News\\n[26.11.2026 14:03] Eve L.: How many dockers walked out?",
        "26/11/2026, 14:03 - Eve: How many dockers walked out?",
        "[26.11.26, 14:03:12] Eve L.: How many dockers walked out?",
        "From: Eve <eve@example.org>\\nSubject: harbour\\n\\nHow many dockers walked out?",
        "Subject: How many dockers walked out?",
        "> How many dockers walked out?",
        "How many dockers walked out? https://example.org/a/b?c=d#e",
        "How many dockers walked out? www.example.org",
        "How many dockers walked out? (eve@example.org)",
        "@archivebot How many dockers walked out?",
        "How many dockers walked out?\\n\\nSent from my iPhone",
        "How many dockers walked out?\\n\\nBest regards,\\nEve Long\\nHarbour News",
        "How many dockers walked out?\\n--\\nEve Long",
        "How many dockers walked out? #Harbour2026 #News",
        "Hello, Eve of the Gazette here: How many dockers walked out?",
        "Hello! How many dockers walked out? Thank you very much!",
        "Hello, could you please tell me: How many dockers walked out?",
        "My boss Mr Long wants to know How many dockers walked out?",
        "I am writing a piece for the Gazette. How many dockers walked out?",
        "Um, How many dockers walked out?"
      })
  void wordsAround_areNotTheQuestion(String sent) {
    String own = own(sent);
    assertThat(own.replaceAll("^> |[()]", "").strip()).isEqualTo(ASKED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Weitergeleitet von Hafenblatt\\n[26.11.26, 14:03] Eva: Wer streikte?; Wer streikte?",
        "Guten Tag, können Sie mir bitte sagen: Wer streikte? Vielen Dank!; Wer streikte?",
        "Wer streikte?\\n\\nMit freundlichen Grüßen\\nEva Lang; Wer streikte?",
        "Reenviado de Puerto\\n[26/11/2026 14:03] Eva: ¿Quién paró?; ¿Quién paró?",
        "Hola, ¿me podría decir, por favor: quién paró? ¡Muchas gracias!; quién paró?",
        "¿Quién paró?\\n\\nUn saludo,\\nEva; ¿Quién paró?",
        "Transféré de Port\\n[26/11/2026 14:03] Ève : Qui a fait grève ?; Qui a fait grève?",
        "Bonjour, pourriez-vous me dire s'il vous plaît : qui a fait grève ? Merci !; qui a fait grève?",
        "Qui a fait grève ?\\n\\nCordialement,\\nÈve; Qui a fait grève?",
        "هدایت‌شده از بندر\\n[۲۶.۱۱.۲۰۲۶ ۱۴:۰۳] مینا: چه کسی اعتصاب کرد؟; چه کسی اعتصاب کرد؟",
        "سلام، لطفاً به من بگویید: چه کسی اعتصاب کرد؟ خیلی ممنون!; چه کسی اعتصاب کرد؟",
        "محولة من الميناء\\n[26.11.2026 14:03] ليلى: من أضرب؟; من أضرب؟",
        "مرحبا، هل يمكنك أن تخبرني من فضلك: من أضرب؟ شكرا جزيلا!; من أضرب؟"
      })
  void otherLanguages_haveWordsAroundTheirQuestions(String sent, String question) {
    assertThat(own(sent).replace(" ?", "?")).isEqualTo(question);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "What is said of #harbours?; What is said of harbours?",
        "What do they say about #NightTariff; What do they say about Night Tariff",
        "#dockers and #harbour_tolls in 2009; dockers and harbour tolls in 2009",
        "what happens to it #Harbour2026 #News; what happens to it",
        "dockers signed an appeal who #Harbour2026; dockers signed an appeal who",
        "What did they say about #NightTariff #Harbour; What did they say about Night Tariff Harbour"
      })
  void hashtagWithin_isAWord(String sent, String question) {
    assertThat(own(sent)).isEqualTo(question);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "What did the Port Authority want to know about tolls?",
        "The union wants to know how tolls rise: what does it say?",
        "Dockers: the night tariff",
        "who asked me about  tolls",
        "Thanks to whom did the harbour stand still?",
        "Dear harbours and low wages",
        "https://example.org",
        "@archivebot",
        "Hello"
      })
  void question_withNothingAroundIt_staysAsItIs(String sent) {
    assertThat(own(sent)).isEqualTo(sent);
  }

  private static String own(String sent) {
    return OwnWords.of(
        sent.replace("\\n", "\n"), words -> words.contains("Port") || words.contains("union"));
  }
}

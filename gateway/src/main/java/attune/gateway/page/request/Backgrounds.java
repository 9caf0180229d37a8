package attune.gateway.page.request;

import attune.gateway.page.Choice;
import java.util.List;

/// The codes of the Department for Education that people's backgrounds are counted by, in words.
final class Backgrounds {

  static final List<Choice> ETHNICITIES =
      List.of(
          new Choice("WBRI", "White British"),
          new Choice("WIRI", "White Irish"),
          new Choice("WIRT", "Traveller of Irish heritage"),
          new Choice("WROM", "Gypsy or Roma"),
          new Choice("WOTH", "Any other white background"),
          new Choice("MWBC", "White and black Caribbean"),
          new Choice("MWBA", "White and black African"),
          new Choice("MWAS", "White and Asian"),
          new Choice("MOTH", "Any other mixed background"),
          new Choice("AIND", "Indian"),
          new Choice("APKN", "Pakistani"),
          new Choice("ABAN", "Bangladeshi"),
          new Choice("CHNE", "Chinese"),
          new Choice("AOTH", "Any other Asian background"),
          new Choice("BCRB", "Black Caribbean"),
          new Choice("BAFR", "Black African"),
          new Choice("BOTH", "Any other black background"),
          new Choice("OOTH", "Any other ethnic group"),
          new Choice("REFU", "Did not want to say"),
          new Choice("NOBT", "Not asked yet"));

  static final List<Choice> DISABILITIES =
      List.of(
          new Choice("NONE", "None"),
          new Choice("MOB", "Mobility"),
          new Choice("HAND", "Hand function"),
          new Choice("PC", "Personal care"),
          new Choice("INC", "Incontinence"),
          new Choice("COMM", "Communication"),
          new Choice("LD", "Learning"),
          new Choice("HEAR", "Hearing"),
          new Choice("VIS", "Vision"),
          new Choice("BEH", "Behaviour"),
          new Choice("CON", "Consciousness"),
          new Choice("AUT", "Autism"),
          new Choice("DDA", "Another disability under the Equality Act"));

  private Backgrounds() {}
}

package copydesk.extract.word;

/**
 * Given names that nearly always tell a person's gender, from many parts of the world; names that
 * both bear are left out, for a wrong gender does more harm than none.
 */
public final class GivenNames {
  private static final WordSet FEMALE =
      WordSet.of(
          "mary maria marie anna anne ann hannah emma emily elizabeth lisa susan susanna sarah sara",
          "laura linda barbara patricia jennifer jessica karen nancy margaret sandra helen donna carol",
          "ruth sharon michelle deborah dorothy amy angela melissa rebecca virginia kathleen pamela",
          "martha amanda stephanie carolyn christine christina catherine katherine kate katie heather",
          "diane julie julia joyce victoria joan evelyn judith olivia sophia sophie isabella charlotte",
          "amelia mia ava hillary nikki kamala melania ivanka angelina theresa teresa ursula angela",
          "annalena annegret sahra beate petra sabine monika claudia heike birgit greta ingrid astrid",
          "kirsten mette sanna jacinda julie giorgia marine ségolène brigitte anne-marie nathalie",
          "isabelle chantal francoise simone valerie giulia francesca chiara paola elena federica lucia",
          "carmen pilar dolores rosa ana ines beatriz gabriela fernanda luisa mariana daniela alejandra",
          "guadalupe ximena cristina michelle dilma soledad olga natalia natalya tatiana tatyana irina",
          "svetlana ekaterina anastasia oksana yulia ludmila galina ksenia maia sviatlana magdalena",
          "agnieszka katarzyna malgorzata joanna zuzana ivana jana katalin judit ilona aisha fatima",
          "khadija zainab maryam mariam amina leila layla noor nour huda salma yasmin samira rania",
          "shireen sheikha benazir hina sherry maleeha sania priya indira sonia mamata nirmala smriti",
          "sushma priyanka deepika aishwarya anjali kavita sunita lakshmi meera nisha pooja rekha",
          "asha aung-san khaleda hasina chandrika yingluck megawati corazon gloria imelda leni miriam",
          "grace joice ngozi ellen winnie chimamanda amina thandiwe nomsa wanjiku akinyi adaeze folake",
          "yuki sakura haruka naomi yuko yuriko akiko keiko michiko mei xiaoling ying-wen eun-hye",
          "linh thuy nguyet siti dewi sri puan");
  private static final WordSet MALE =
      WordSet.of(
          "james john robert michael william david richard joseph thomas charles christopher daniel",
          "matthew anthony mark donald steven stephen paul andrew joshua kenneth kevin brian george",
          "edward ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan larry justin",
          "scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry",
          "tyler aaron jose henry adam douglas nathan peter zachary kyle walter harold jeremy ethan",
          "carl keith roger gerald christian terry sean arthur austin noah lawrence joe bob bill tom",
          "jim mike steve dave dan ted bernie barack boris rishi keir nigel jeremy tony gordon simon",
          "martin philip philippe francois jean pierre jacques emmanuel nicolas laurent olivier",
          "antoine marcel andre michel alain bernard bruno yves hans klaus jürgen jurgen wolfgang heinz",
          "olaf friedrich markus armin jens lars sven erik bjorn anders nils ola magnus gustav henrik",
          "mario matteo silvio giuseppe luigi giovanni marco luca antonio francesco alessandro carlos",
          "juan luis pedro pablo miguel jorge javier fernando alberto alejandro andres sergio diego",
          "rafael manuel ricardo eduardo enrique hugo nicolas gabriel evo jair luiz joao paulo rui",
          "vladimir sergei sergey dmitry dmitri alexei alexey mikhail nikolai ivan igor oleg yuri pavel",
          "viktor volodymyr petro andrzej jaroslaw mateusz lech janusz zoltan gabor laszlo istvan milos",
          "vaclav robert aleksandar novak recep tayyip mustafa kemal ahmet mehmet mohammed muhammad",
          "mohammad mohamed muhammed ahmed ahmad ali hassan hussein hussain omar umar khalid ibrahim",
          "yusuf yousef abdullah abdul mahmoud mehmood mahmood bashar saddam imran nawaz shahbaz bilawal",
          "asif tariq khalid rashid salman faisal bandar turki hamid ashraf zalmay qasem javad hassan",
          "narendra rahul amit manmohan arvind rajesh sanjay vijay suresh ramesh anil sunil ravi arun",
          "ashok deepak manoj vikram virat sachin rohit mahinda gotabaya ranil joko rodrigo ferdinand",
          "benigno mahathir anwar najib nelson jacob cyril julius kwame kofi emmerson uhuru william",
          "raila yoweri paul abiy muhammadu goodluck bola olusegun shinzo yoshihide fumio taro junichiro",
          "hiroshi takashi kenji akira jae-in moon-soo jinping keqiang deng jiang hun manuel tedros");

  private GivenNames() {}

  /** The gender that a given name tells. */
  public static Gender gender(long word) {
    if (FEMALE.contains(word)) {
      return Gender.FEMALE;
    }
    return MALE.contains(word) ? Gender.MALE : Gender.UNKNOWN;
  }
}

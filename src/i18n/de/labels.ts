import type { Labels } from '../translation.ts';
import { about } from './about.ts';
import { after } from './after.ts';
import { depth } from './depth.ts';
import { downloads } from './downloads.ts';
import { highlights } from './highlights.ts';
import { library } from './library.ts';
import { offline } from './offline.ts';
import { ownNotes } from './own-notes.ts';
import { place } from './place.ts';
import { search } from './search.ts';
import { settings } from './settings.ts';
import { subpages } from './subpages.ts';

/** The interface's strings in German. */
export const de: Labels = {
  lang: 'de',
  skip: 'Zum Text springen',
  contents: 'Inhalt',
  close: 'Schließen',
  minutes: '{n} Min.',
  reading: '{time} Lesezeit',
  progress: '{n} von {total} Min.',
  progressLabel: 'Lesefortschritt',
  edition: 'Ausgabe {n}',
  provenance: 'Geschichte des Textes',
  heading: 'Link zu diesem Abschnitt: {title}',
  paragraph: '¶ {n}',
  tasks: { done: 'Erledigt', open: 'Nicht erledigt' },
  notes: {
    author: 'Anmerkung des Autors {n}',
    text: 'Anmerkung zum Text',
    authorHeading: 'Anmerkungen des Autors',
    textHeading: 'Anmerkung zum Text',
    back: '↑ {sign}',
    backLabel: '{back} zu: {label} im Text',
  },
  emendations: {
    heading: 'Berichtigungen',
    sign: '°',
    label: 'Berichtigung {n}',
    intro:
      'Stellen, an denen diese Ausgabe von ihrer Vorlage abweicht, im Text mit einem kleinen Zeichen versehen.',
    words: '– die Vorlage hat',
    title: '– hier als Titel ausgezeichnet, in der Vorlage nicht.',
    doubts: 'Zweifelhafte Lesarten',
    doubtsIntro:
      'Lesarten der Vorlage, die falsch aussehen und stehen blieben, im Text mit einer feinen Wellenlinie.',
    doubtLabel: 'Zweifelhafte Lesart {n}',
    conjecture: '– vielleicht',
    all: 'Der ganze Apparat',
    accidentals: 'Zweifel an Schreibung und Ähnlichem sind nur im Apparat verzeichnet:',
    titles:
      'Titel von Zeitschriften und Büchern, in der Vorlage fett, sind hier als Titel gesetzt.',
  },
  editorial: {
    heading: 'Anmerkungen des Herausgebers',
    intro:
      'Anmerkungen dieser Ausgabe zu Namen und Wendungen des Textes. Sie sind nicht vom Autor.',
    citedBy:
      'Jede lässt sich einzeln zitieren, nach Datum, Ausgabe und Adresse; die erste zum Beispiel so:',
    label: 'Anmerkung des Herausgebers: {heading}',
    one: 'Anmerkung des Herausgebers',
    introduction: 'Über diesen Text',
    kinds: {
      person: 'Person',
      organization: 'Organisation',
      periodical: 'Periodikum',
      event: 'Ereignis',
      work: 'Werk',
      concept: 'Begriff',
      phrase: 'Wendung',
      quotation: 'Zitat',
    },
    statuses: {
      documented: '',
      inference: 'Schluss des Herausgebers',
      disputed: 'umstritten',
    },
    sources: 'Quellen:',
    mentions: { one: '1 Nennung', other: '{n} Nennungen' },
    backLabel: '{back} im Text',
  },
  after,
  highlights,
  ownNotes,
  depth,
  card: {
    previous: 'Vorige Anmerkung',
    next: 'Nächste Anmerkung',
    closeAll: 'Alle schließen',
    more: 'mehr',
    list: 'Alle Anmerkungen',
    back: 'Zurück zu: {label}',
    copy: 'Link kopieren',
    copied: 'Link kopiert.',
    copyFailed: 'Der Link konnte nicht kopiert werden. Hier ist er:',
  },
  place,
  contributors: { translator: 'Übersetzt von {names}', editor: 'Herausgegeben von {names}' },
  colophon: {
    heading: 'Impressum des Textes',
    statements: 'Die Seite, von der dieser Text stammt, sagt:',
    source: 'Quelle: {title}, Seite zuletzt geändert am {date}.',
    sourceUndated: 'Quelle: {title}.',
    holder: '© {holder}.',
    publicDomain: 'Dieser Text ist gemeinfrei.',
    licensed: 'Dieser Text darf unter der Lizenz {licence} verwendet werden.',
    edition: 'Ausgabe {version}, {date}.',
    about: 'Über diese Website',
    rights:
      'Das sind die Worte der Seite, von der der Text stammt, nicht unsere: Die Erlaubnis, die sie verzeichnet, wurde ihr erteilt. Wer diese Website veröffentlicht, braucht die Erlaubnis des Rechteinhabers, {holder}. Die Lizenzen dieser Website gelten nur für ihr Programm und die Wörter des Herausgebers, nicht für den Text des Autors.',
  },
  search,
  ...subpages,
  draft: {
    copy: 'Eintrag kopieren',
    copied: 'Kopiert. In annotations.yaml einfügen und den Text dazu schreiben.',
    failed: 'Die Zwischenablage wurde verweigert. Hier ist der Eintrag:',
  },
  settings,
  site: {
    pages: 'Seiten dieses Textes',
    text: 'Text',
    search: 'Suche',
    home: 'Zum Text',
    bar: 'Suche und Einstellungen',
    textBar: 'Inhalt, Suche und Einstellungen',
    moved: 'Dieser Text ist umgezogen',
    movedTo: 'Er ist jetzt hier:',
    notFound: 'Seite nicht gefunden',
    notFoundHelp:
      'Vielleicht ist die Adresse falsch geschrieben, oder sie hat sich geändert. Von hier geht es weiter:',
  },
  about,
  downloads,
  library,
  offline,
  notLoaded: 'Nicht geladen. Bitte noch einmal versuchen oder die Seite neu laden.',
};

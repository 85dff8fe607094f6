import type { Heuristics } from './heuristics.zh.ts';

export const heuristicsEn: Heuristics = {
  contrast: [
    'Low contrast',
    'Text is at least 7:1 on its ground and marks 3:1; tests hold every colour and page to it.',
  ],
  'only-visual': [
    'Content is only visual',
    'Each chart has a takeaway, a description and a table that says the same, and the accessibility tree is tested. Nobody has yet listened to it all with a screen reader.',
  ],
  'small-text': [
    'Small text',
    'No word on a page or in a drawing is under 12 px on a screen 320 px wide; a test measures it.',
  ],
  seizure: ['Seizure risk', 'Nothing flashes and nothing loops; a transition takes 600 ms at most.'],
  'colour-alone': [
    'Colour alone',
    'Every destination is named beside its mark; hatching, dashes and gaps say the rest.',
  ],
  distinct: [
    'Elements that blur together',
    'Marks stand apart and words have a rim of the ground’s colour; none lies on another.',
  ],
  'colour-vision': [
    'Colour vision',
    'Tests compute the distance of the data colours under three kinds of colour blindness and in grey.',
  ],
  spacing: [
    'Inappropriate spacing',
    'Bars and gaps are in proportion; pages were looked at one by one at several widths.',
  ],
  'one-input': [
    'One kind of input',
    'What a mouse can do the keys can: walk the marks, choose a dot or a county, open a note.',
  ],
  'no-cues': ['No cues for interaction', 'Wherever something can be done, words beside it say how, keys included.'],
  override: [
    'Keys taken from assistive technology',
    'Arrow keys act only while the walk has the focus; the page has no shortcuts of its own.',
  ],
  'state-contrast': [
    'Faint states',
    'Chosen, hovered and current differ by a line or an underline as well as by colour.',
  ],
  focus: [
    'Focus hard to see',
    'The focus ring is 3 px wide, clear in both themes and never covered; a test walks every stop.',
  ],
  'tab-stops': ['Too many tab stops', 'Drawing and table have two stops at most; the marks have none of their own.'],
  'complex-actions': [
    'Complex actions without another way',
    'A dot can be chosen by number, the scrollers can be read as a static view; nothing is dragged.',
  ],
  targets: [
    'Small targets',
    'Buttons and links on their own are at least 44 px, links in a sentence as high as its line; the small dots can be chosen by number.',
  ],
  purpose: [
    'No purpose or way to read it',
    'Above each chart stands what it counts; its description says how it is drawn, and a key says what width, dashes and hatching mean.',
  ],
  title: ['No title or summary', 'The title is the finding, the subtitle who, where and when.'],
  'reading-level': ['Reading level', 'Nobody has measured it. English pages explain Chinese terms at first use.'],
  context: [
    'Unclear effect of an action',
    'What choosing a dot changes is said beside the choice, and announced as a status.',
  ],
  complexity: ['Too much in one chart', 'No second axis and no third dimension; five categories at most.'],
  changes: [
    'Changes hard to follow',
    'Marks move from state to state and words tell each one; a screen reader hears those words, the drawing’s change is not announced.',
  ],
  definitions: [
    'Undefined measures',
    'Every number leads to its note: as printed, period, whose count, formula and checks.',
  ],
  uncertainty: [
    'Uncertainty unclear',
    'Rounded, about and more than are drawn differently and said in words; a share shows only the digits both ends of its interval support.',
  ],
  axes: [
    'Axes unclear',
    'Values stand beside their marks; where there is an axis it starts at zero and names its unit.',
  ],
  controls: ['Needless controls', 'Each control does one thing that the chart needs.'],
  standards: [
    'Does not meet standards',
    'Automatic checks of WCAG 2.2 AA, and of AAA contrast for text, find nothing. No person has audited it for conformance.',
  ],
  semantics: [
    'Wrong semantics',
    'All HTML is validated and roles and names are tested; not yet confirmed with a screen reader.',
  ],
  fragile: [
    'Fragile support',
    'Everything can be read without scripts. The checks have run in Chromium only, in no other browser and on no phone.',
  ],
  table: ['No table', 'Each chart has its table; a test finds every number of the drawing in it.'],
  'single-path': [
    'One way only',
    'A number can be reached from the text, the chart, the table, the ledger and the downloads.',
  ],
  location: [
    'Where am I',
    'Each step says its place, “two of six”, and has its own address; navigation marks the current page.',
  ],
  forgiving: ['Unforgiving', 'What is chosen can be cleared, what is open closes, Escape leaves; nothing is final.'],
  structure: [
    'No walk by structure',
    'The marks of both flow maps can be walked in the order of their table; elsewhere the table serves.',
  ],
  'static-table': [
    'Static table',
    'Each chart’s data can be downloaded as CSV and JSON; the ledger can be filtered and sorted.',
  ],
  'share-state': [
    'State cannot be shared',
    'The chosen dot, the ledger’s filters and the story’s steps are in the address.',
  ],
  density: [
    'Too dense',
    'The dots are nearly a thousand but stand in named blocks with totals; nobody needs to count them.',
  ],
  tedious: [
    'Tedious to get through',
    'There is a link past the head and a list of chapters; drawing and table are two stops at most.',
  ],
  features: [
    'Features not described',
    'The title says the finding, the description the form and extremes, the caveat how not to read it.',
  ],
  'readable-numbers': [
    'Numbers hard to read',
    'Chinese pages say 万 as printed, English ones full digits with separators, so that each is heard as one number.',
  ],
  extremes: [
    'Extremes',
    'Widths start at zero and are in proportion; the thinnest ribbon has its number beside it; nothing is cut off.',
  ],
  'build-own': ['No default when building one’s own', 'Nobody builds a chart here.'],
  'user-style': [
    'User styles ignored',
    'Spacing (but in drawings), forced colours, less motion and the dark theme follow the reader; tests switch each on.',
  ],
  'long-animation': ['Long animation', 'No animation is longer than two seconds and none repeats.'],
  scrolling: [
    'Scrolling cannot be switched off',
    'A link leads to the static view; with less motion, no scripts or a low window it comes by itself.',
  ],
  reflow: ['Zoom and reflow', 'At 320 by 256 px nothing scrolls sideways; drawings have a narrow form of their own.'],
  'text-size': [
    'Text settings ignored',
    'Text and tables grow with the reader’s size; words in a drawing scale with the drawing, not with the text size alone.',
  ],
  consistent: ['Inconsistent', 'One state is drawn and worded the same everywhere; a test holds it to that.'],
  texture: [
    'Contrast and texture cannot be adjusted',
    'Colours follow the system’s forced colours; the hatching cannot be switched off.',
  ],
  'difficult-type': [
    'Difficult chart without another',
    'The flow map has its table, and a link under it leads to its schematic twin.',
  ],
};

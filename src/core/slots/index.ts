/** What a patient answers to a question, as values. The clock comes in as an argument; nothing here throws on any text. */
export { readNumber, readCount, type Count } from './count';
export { readAgo, type When } from './ago';
export { readSpacing, type Spacing } from './spacing';
export { readYesNo, type YesNo } from './yesNo';
export { readChoice } from './choice';
export { warmRecognizers } from './recognizers';
export { readReport, readTrouble, therapyIn, type Report, type Trouble } from './report';
export { formIn, readForm, type Form } from './form';
export {
  readComplaint,
  readEffects,
  readSince,
  readStrength,
  type Complaint,
  type Effect,
  type Since,
  type Strength,
} from './effects';

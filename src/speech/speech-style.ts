export { HANOI_STYLE, type SpeechStyle } from '../model/speech-style.ts';

declare module 'pinyin-match/src/simplified_dict.js' {
  /** Syllable without tone → the characters that can be read so. */
  export const dict: Readonly<Record<string, string>>;
}

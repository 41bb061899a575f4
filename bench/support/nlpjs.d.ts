// NLP.js ships no types; these are the few calls the benchmark makes.
declare module '@nlpjs/core' {
  export function containerBootstrap(): Promise<{
    use(plugin: unknown): void;
    get(name: 'nlp'): {
      readonly settings: Record<string, boolean>;
      addLanguage(language: string): void;
      addDocument(language: string, text: string, intent: string): void;
      train(): Promise<void>;
      process(language: string, text: string): Promise<{ intent: string }>;
    };
  }>;
}
declare module '@nlpjs/nlp' {
  export const Nlp: unknown;
}
declare module '@nlpjs/lang-en-min' {
  export const LangEn: unknown;
}

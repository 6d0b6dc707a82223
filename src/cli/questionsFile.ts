import { readFile } from 'node:fs/promises';
import type { Question } from '../core/evaluate';

/** Labelled questions, one JSON object a line. @throws naming file and line */
export async function readQuestions(path: string): Promise<Question[]> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Error(`cannot read ${path}; name a file of questions, one JSON object a line`);
  });
  return text.split('\n').flatMap((row, index) => (row.trim() === '' ? [] : [readQuestion(row, `${path}:${index + 1}`)]));
}

function readQuestion(row: string, place: string): Question {
  try {
    const question = JSON.parse(row) as Question;
    if (typeof question.q === 'string' && typeof question.topic === 'string') return question;
  } catch {
    // Said below.
  }
  throw new Error(`${place}: not a question; write {"q": "the question", "topic": "its label"}`);
}

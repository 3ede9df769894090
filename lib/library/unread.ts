/** The library was opened, and something in it could not be read; `cause` says what the browser said. */
export class UnreadError extends Error {
  constructor(cause: unknown) {
    super("The library could not be read", { cause });
    this.name = "UnreadError";
  }
}

/** What the library answers; rejects with an UnreadError where it does not, or where nobody can make sense of a row of it. */
export async function fromLibrary<T>(answer: Promise<T>): Promise<T> {
  return answer.catch((error: unknown) => {
    throw new UnreadError(error);
  });
}

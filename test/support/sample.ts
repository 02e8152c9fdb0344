const files = new Map<string, Promise<string>>();

/** A fresh copy of a JSON file below examples/, such as `education-pilot/tasks.json`. */
export async function sample<T>(path: string): Promise<T> {
  const address = `/examples/${path}`;
  const file =
    files.get(address) ??
    fetch(address).then((answer) => {
      if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
      return answer.text();
    });
  files.set(address, file);
  return JSON.parse(await file) as T;
}

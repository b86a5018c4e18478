import type { ByteStore } from "./byte-store.ts";

const databaseName = "situation-map";
const storeName = "files";

/** The browser's database, where it has no file system that a page can write to. */
export async function createDatabaseStore(databases: IDBFactory): Promise<ByteStore> {
  const opening = databases.open(databaseName, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(storeName);
  const database = await toPromise(opening);

  /** Resolves once it is on the disk, not only asked for. */
  function change(act: (store: IDBObjectStore) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      const transaction = database.transaction(storeName, "readwrite");
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
      transaction.onerror = () => reject(transaction.error);
      act(transaction.objectStore(storeName));
    });
  }
  const ask = <Answer>(question: (store: IDBObjectStore) => IDBRequest<Answer>): Promise<Answer> =>
    toPromise(question(database.transaction(storeName, "readonly").objectStore(storeName)));

  return {
    names: async () => (await ask((store) => store.getAllKeys())).map(String),
    async read(name) {
      const found: unknown = await ask((store) => store.get(name));
      return found instanceof Blob ? found : null;
    },
    write: (name, content) => change((store) => store.put(content, name)),
    remove: (name) => change((store) => store.delete(name)),
  };
}

function toPromise<Answer>(request: IDBRequest<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

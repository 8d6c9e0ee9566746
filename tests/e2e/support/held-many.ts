/** In a page of Lull: puts profiles beside the first one, as if they had been held one by one. */
export async function holdMany(count: number): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('lull');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const transaction = database.transaction(['people', 'profiles'], 'readwrite');
  const people = transaction.objectStore('people');
  const profiles = transaction.objectStore('profiles');
  const done = new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onerror = () => reject(transaction.error);
  });
  let someone: object;
  people.getAll().onsuccess = ({ target }) => {
    [someone] = (target as IDBRequest).result;
  };
  profiles.getAll().onsuccess = ({ target }) => {
    const [first] = (target as IDBRequest).result;
    for (let nth = 1; nth < count; nth++) {
      const none = { names: [], search: [], threads: [], messages: false };
      people.put({ ...someone, ...none, id: `person-${nth}`, label: `Person ${nth + 1}` });
      const account = `name.${nth}`;
      profiles.put({ ...first, account, quiet: `quiet-${nth}`, personId: `person-${nth}`, request: 'all' });
    }
  };
  await done;
  database.close();
}

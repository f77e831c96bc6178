/** The files of a drop, those inside dropped folders too. Reads names only, no bytes. */
export async function filesOfDrop(data: DataTransfer): Promise<readonly File[]> {
  // Both must be asked before the first wait: a drop's data is gone after its event.
  const plain = [...data.files];
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return plain;
  return (await Promise.all(entries.map(filesIn))).flat();
}

async function filesIn(entry: FileSystemEntry): Promise<readonly File[]> {
  if (entry.isFile) {
    const file = await new Promise<File | null>((resolve) =>
      (entry as FileSystemFileEntry).file(resolve, () => resolve(null)),
    );
    return file ? [file] : [];
  }
  const inside: File[] = [];
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (;;) {
    // A reader returns about a hundred at a time, and none at the end.
    const batch = await new Promise<readonly FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    );
    if (batch.length === 0) return inside;
    for (const child of batch) inside.push(...(await filesIn(child)));
  }
}

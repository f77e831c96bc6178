import type { Sha256 } from '@shared/story/ids';
import { PICTURE_TYPES } from '@shared/blocks/photo/picture-files.dom';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, type ChangeEvent } from 'react';
import { cancellable, isCancelled } from '../../api/cancellable';
import { desk } from '../../api/client';
import { readAgain } from '../../api/read-again';
import { Button } from '../../ui/button';
import { tellDone, tellFailed, whileTelling } from '../../ui/toasts';
import { strings } from './strings';

interface ReplaceFileProps {
  readonly sha256: Sha256;
  /** Keeps what is typed in the open story: what changes is the stored one. */
  readonly beforeChange: () => Promise<void>;
  readonly onReplaced: (by: Sha256, former: Sha256) => void;
}

/** Puts a better file in a photo's place, in the library and in the stories that are still being written. */
export const ReplaceFile = ({ sha256, beforeChange, onReplaced }: ReplaceFileProps) => {
  const client = useQueryClient();
  const chooser = useRef<HTMLInputElement>(null);
  const replace = useMutation({
    mutationFn: async ({ sha256, file }: { readonly sha256: Sha256; readonly file: File }) => {
      await beforeChange();
      return whileTelling(strings.reading({ name: file.name }), (signal) =>
        cancellable(signal, (job) =>
          desk.callWithFile('photos.replace', { sha256, name: file.name, bytes: file, job }),
        ),
      );
    },
    onSuccess: async ({ file, changed, left }, { sha256: former }) => {
      await readAgain(client, ['photos']);
      onReplaced(file.sha256, former);
      tellDone(strings.replaced({ count: changed.length }));
      for (const { headline, why } of left) tellFailed(`${headline || strings.noHeadlineYet}: ${why}`);
    },
    onError: (problem) => {
      if (!isCancelled(problem)) tellFailed(problem.message);
    },
  });
  const take = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    if (file) replace.mutate({ sha256, file });
    target.value = '';
  };
  return (
    <>
      <Button isDisabled={replace.isPending} onPress={() => chooser.current?.click()}>
        {replace.isPending ? strings.replacingTheFile : strings.replaceTheFile}
      </Button>
      <input
        ref={chooser}
        type="file"
        hidden
        accept={PICTURE_TYPES}
        aria-label={strings.theFileToPut}
        onChange={take}
      />
    </>
  );
};

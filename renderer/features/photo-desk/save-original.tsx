import type { PhotoOriginal } from '@shared/story/photo-original';
import type { Sha256 } from '@shared/story/ids';
import { useMutation } from '@tanstack/react-query';
import { desk } from '../../api/client';
import { Button } from '../../ui/button';
import { download } from '../../ui/download';
import { tellFailed } from '../../ui/toasts';
import { strings } from './strings';

interface SaveOriginalProps {
  readonly sha256: Sha256;
  readonly original: PhotoOriginal;
}

const size = (bytes: number): string =>
  bytes < 1_000_000
    ? strings.kilobytes({ count: Math.ceil(bytes / 1000) })
    : strings.megabytes({ count: (bytes / 1_000_000).toFixed(1) });

/** Gives the file that a photo came as: the photo desk itself shows a conversion or a preview of it. */
export const SaveOriginal = ({ sha256, original }: SaveOriginalProps) => {
  const save = useMutation({
    mutationFn: () => desk.call('photos.original', { sha256 }),
    onSuccess: ({ fileName, bytes }) => download(fileName, bytes),
    onError: (problem) => tellFailed(problem.message),
  });
  return (
    <Button isDisabled={save.isPending} onPress={() => save.mutate()}>
      {strings.saveOriginal({ kind: original.ending.toUpperCase(), size: size(original.bytes) })}
    </Button>
  );
};

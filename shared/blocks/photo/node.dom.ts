import { $create, $getState, $setState, createState, DecoratorNode, type LexicalNode } from 'lexical';
import { createElement, type ReactElement } from 'react';
import type { PhotoId } from '../../story/ids';
import { PhotoView } from './view.dom';

const photoIdState = createState('photoId', {
  parse: (value) => (typeof value === 'string' ? value : '') as PhotoId,
});

/** Where a photo stands in the copy; what is said about it is in the story's photos. */
export class PhotoNode extends DecoratorNode<ReactElement> {
  override $config() {
    return this.config('photo', {
      extends: DecoratorNode,
      stateConfigs: [{ stateConfig: photoIdState, flat: true }],
    });
  }

  /** Which step of the slot's timeline this state of the copy goes with. Of the open editor only: it is never stored. */
  __step = 0;

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__step = previous.__step;
  }

  setStep(step: number): this {
    const writable = this.getWritable();
    writable.__step = step;
    return writable;
  }

  getPhotoId(): PhotoId {
    return $getState(this, photoIdState);
  }

  setPhotoId(photoId: PhotoId): this {
    return $setState(this, photoIdState, photoId);
  }

  override createDOM(): HTMLElement {
    return document.createElement('div');
  }

  override updateDOM(): boolean {
    return false;
  }

  override isInline(): boolean {
    return false;
  }

  override decorate(): ReactElement {
    return createElement(PhotoView, {
      nodeKey: this.getKey(),
      photoId: this.getPhotoId(),
      step: this.getLatest().__step,
      isPhoto: $isPhoto,
    });
  }
}

export const $isPhoto = (node: LexicalNode | null | undefined): node is PhotoNode =>
  node instanceof PhotoNode;

export const $createPhoto = (photoId: PhotoId): PhotoNode => $create(PhotoNode).setPhotoId(photoId);

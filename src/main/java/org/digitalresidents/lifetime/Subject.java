package org.digitalresidents.lifetime;

import org.digitalresidents.model.ValueSample;

/** What models are fitted to: an aspect of a community, up to the end of a sample. */
record Subject(String communityId, ValueSample sample, Aspect aspect) {}

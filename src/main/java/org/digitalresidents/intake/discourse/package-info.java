/**
 * Reads topics of a Discourse forum as its own addresses give them: {@code /t/<id>.json}, {@code
 * /t/<id>.json?print=true}, {@code /t/<id>/posts.json} and {@code /posts.json}. What a topic is
 * stands behind its posts, so a file is read twice: {@link
 * org.digitalresidents.intake.discourse.DiscourseTopics} learns of the topics, {@link
 * org.digitalresidents.intake.discourse.DiscoursePosts} makes acts of the posts.
 *
 * <p>Sources: {@code app/serializers/post_serializer.rb} and {@code topic_view_serializer.rb}, and
 * for solutions {@code plugins/discourse-solved}, at <a
 * href="https://github.com/discourse/discourse">github.com/discourse/discourse</a>; <a
 * href="https://docs.discourse.org">docs.discourse.org</a>.
 */
package org.digitalresidents.intake.discourse;

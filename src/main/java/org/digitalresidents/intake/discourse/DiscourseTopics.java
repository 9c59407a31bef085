package org.digitalresidents.intake.discourse;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.digitalresidents.intake.FileAccess;
import org.digitalresidents.intake.InputFile;
import org.digitalresidents.intake.text.BadRecord;
import org.digitalresidents.intake.text.JsonObject;
import org.digitalresidents.intake.text.JsonWalk;
import org.digitalresidents.model.ActorKind;

/**
 * What the posts of a file must know of their topics, most of which stands behind them: learned by
 * reading the file once before. Held are a few values per topic and the id of each account.
 */
final class DiscourseTopics {
  /** What is told of one object at the top of the file, which is a topic or a page of posts. */
  static final class Topic {
    private String title;
    private String categoryId;
    private String firstPostId;
    private String creatorId;
    private String tags;
    private Long acceptedNumber;
    private String accepterName;
    private boolean isPrivate;
    private boolean mayAccept;
    private long people;
    private long listed;
    private long found;

    String title() {
      return title;
    }

    /** Null where it has none, or it is not told. */
    String categoryId() {
      return categoryId;
    }

    /** The id of its first post; null where it is not told. */
    String firstPostId() {
      return firstPostId;
    }

    /** Who began it; null where it is not told. */
    String creatorId() {
      return creatorId;
    }

    /** With commas; null for none. */
    String tags() {
      return tags;
    }

    boolean isPrivate() {
      return isPrivate;
    }

    /** Whether it is a private message between two people at most. */
    boolean isOneToOne() {
      return isPrivate && people <= 2;
    }

    boolean isAccepted(Long number) {
      return acceptedNumber != null && acceptedNumber.equals(number);
    }

    /** The user name of who accepted; null where it is not told. */
    String accepterName() {
      return accepterName;
    }

    /** Whether it is known to be a question. */
    boolean isQuestion() {
      return acceptedNumber != null || mayAccept;
    }
  }

  private final Map<Long, Topic> topics = new HashMap<>();
  private final Map<String, String> accounts = new HashMap<>();
  private final Map<String, ActorKind> kinds = new HashMap<>();
  private String personAt = "";
  private String personId;

  private DiscourseTopics() {}

  /**
   * Reads a file for its topics. Posts that cannot be read are rejected when they are read again.
   */
  static DiscourseTopics read(InputFile file, FileAccess access, int maxBytes) throws IOException {
    DiscourseTopics topics = new DiscourseTopics();
    try (JsonWalk walk = JsonWalk.openSequence(file, access, maxBytes, Discourse.POSTS)) {
      JsonWalk.Stop stop = walk.next();
      while (stop != null) {
        Topic topic = topics.topics.computeIfAbsent(walk.objectNo(), no -> new Topic());
        if (stop == JsonWalk.Stop.RECORD) {
          topic.found++;
          topics.post(topic, walk);
        } else if (stop == JsonWalk.Stop.FIELD && walk.value() != null) {
          topics.field(topic, walk.path(), walk.value());
        }
        stop = walk.next();
      }
    }
    return topics;
  }

  /** The topic, or the page, that is the n-th object of the file. */
  Topic topic(long objectNo) {
    return topics.getOrDefault(objectNo, new Topic());
  }

  /** The account of a user name; null where the file does not tell it. */
  String account(String userName) {
    return userName == null ? null : accounts.get(userName);
  }

  /** What kind of actor an account is, as far as its posts in the file tell. */
  ActorKind kind(String account) {
    return kinds.getOrDefault(account, ActorKind.MEMBER);
  }

  Map<String, Long> notes() {
    Map<String, Long> notes = new TreeMap<>();
    for (Topic topic : topics.values()) {
      if (topic.listed > topic.found) {
        notes.merge("posts_not_in_export", topic.listed - topic.found, Long::sum);
      }
      if (topic.isQuestion() && !topic.mayAccept) {
        notes.merge("questions_known_by_solution", 1L, Long::sum);
      }
    }
    return notes;
  }

  private void post(Topic topic, JsonWalk walk) {
    try {
      JsonObject post = JsonObject.read(walk);
      String account = post.id("user_id");
      String name = post.id("username");
      if (account != null && name != null) {
        accounts.put(name, account);
        kinds.put(account, DiscoursePost.kind(post, account));
      }
      topic.mayAccept |= post.flag("can_accept_answer") || post.flag("can_unaccept_answer");
    } catch (BadRecord e) {
      // Rejected, with its reason, by the pass that reports.
      return;
    }
  }

  private void field(Topic topic, String path, String value) {
    switch (path) {
      case "title" -> topic.title = value;
      case "category_id" -> topic.categoryId = value;
      case "archetype" -> topic.isPrivate = value.equals("private_message");
      case "tags", "tags.name" ->
          topic.tags = topic.tags == null ? value : topic.tags + "," + value;
      case "accepted_answer.post_number" -> topic.acceptedNumber = number(value);
      case "accepted_answer.accepter_username" -> topic.accepterName = value;
      case "can_have_answer" -> topic.mayAccept |= value.equals("true");
      case "details.created_by.id" -> topic.creatorId = value;
      case "details.allowed_users.id", "details.allowed_groups.id" -> topic.people++;
      case "post_stream.stream" -> {
        topic.firstPostId = topic.firstPostId == null ? value : topic.firstPostId;
        topic.listed++;
      }
      default -> {}
    }
    person(path, value);
  }

  /** People stand in details as objects in which the name follows the id. */
  private void person(String path, String value) {
    int at = path.lastIndexOf('.');
    String place = at < 0 ? "" : path.substring(0, at);
    if (place.startsWith("details.") && path.endsWith(".id")) {
      personAt = place;
      personId = value;
    } else if (place.equals(personAt) && path.endsWith(".username")) {
      accounts.putIfAbsent(value, personId);
    }
  }

  private static Long number(String literal) {
    return literal.matches("[0-9]{1,9}") ? Long.valueOf(literal) : null;
  }
}

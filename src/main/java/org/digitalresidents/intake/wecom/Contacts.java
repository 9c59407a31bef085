package org.digitalresidents.intake.wecom;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.digitalresidents.intake.ActDraft;
import org.digitalresidents.intake.Draft;
import org.digitalresidents.intake.IntakeOptions;
import org.digitalresidents.intake.Origin;
import org.digitalresidents.intake.ProfileDraft;
import org.digitalresidents.intake.text.BadRecord;
import org.digitalresidents.intake.text.Instants;
import org.digitalresidents.intake.text.JsonObject;
import org.digitalresidents.model.Etype;

/**
 * What the list of contacts (客户详情, externalcontact/get and batch/get_by_user) tells: since when
 * which employee has a customer for a contact. Names, remarks, mobile numbers and tags are not
 * read.
 */
final class Contacts {
  private static final Map<String, String> GENDERS = Map.of("1", "male", "2", "female");

  private final IntakeOptions options;
  private final Instants instants;

  Contacts(IntakeOptions options) {
    this.options = options;
    this.instants = new Instants(options);
  }

  /** Reads one customer with everybody who follows them. */
  void readOne(Origin origin, JsonObject response, Records records) throws BadRecord {
    JsonObject customer = response.object("external_contact");
    String account = customer.requiredId("external_userid");
    List<Draft> profile = profile(account, customer);
    JsonNode followers = response.node("follow_user");
    if (followers == null || followers.isEmpty()) {
      records.kept(origin, profile);
      return;
    }
    records.each(
        origin,
        followers,
        follower -> {
          List<Draft> drafts = new ArrayList<>();
          drafts.add(added(account, follower));
          drafts.addAll(profile);
          profile.clear();
          return drafts;
        });
  }

  /** Reads the customers of an employee, each with how they are followed. */
  void readMany(Origin origin, JsonObject response, Records records) {
    records.each(
        origin,
        response.node("external_contact_list"),
        element -> {
          JsonObject customer =
              element.required("external_contact", element.object("external_contact"));
          JsonObject follow = element.required("follow_info", element.object("follow_info"));
          String account = customer.requiredId("external_userid");
          List<Draft> drafts = new ArrayList<>();
          drafts.add(added(account, follow));
          drafts.addAll(profile(account, customer));
          return drafts;
        });
  }

  private ActDraft added(String account, JsonObject follow) throws BadRecord {
    String follower = follow.requiredId("userid");
    String literal = follow.required("createtime", follow.number("createtime"));
    Instants.Moment moment = instants.ofSeconds("createtime", literal);
    return ActDraft.of(Etype.CONTACT_ADD, moment.instant(), moment.precision())
        .eventId("contact/" + account + "/" + follower + "/" + moment.instant().getEpochSecond())
        .actorId(account)
        .targetActorId(follower)
        .sourceChannel(Channels.ofContact(follow.id("add_way"), follow.id("state")))
        .person("initiator", follow.id("oper_userid"));
  }

  private List<Draft> profile(String account, JsonObject customer) throws BadRecord {
    List<Draft> drafts = new ArrayList<>();
    String code = customer.id("gender");
    String gender = code == null ? null : GENDERS.get(code);
    if (gender != null) {
      drafts.add(
          new ProfileDraft(null, null, account, options.asOf(), null, gender, null, Map.of()));
    }
    return drafts;
  }
}

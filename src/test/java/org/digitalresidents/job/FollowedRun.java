package org.digitalresidents.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.Location;
import com.sun.jdi.Method;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.StackFrame;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.connect.IllegalConnectorArgumentsException;
import com.sun.jdi.connect.ListeningConnector;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * A run in a process of its own that is stopped at every step of its writing, by the means of a
 * debugger: the program has no hooks for tests, and is killed where it is to be, not a little
 * later.
 *
 * <p>The steps: {@code replace PATH} (begins to put a text in place of another), {@code sync} (a
 * file or folder made to survive a loss of power), {@code move} (puts the finished text there).
 */
final class FollowedRun {
  private static final Map<String, String> STEPS =
      Map.of(
          LakeFiles.class.getName(),
          "replaceText",
          "sun.nio.ch.FileChannelImpl",
          "force",
          "java.nio.file.Files",
          "move");

  private final List<String> steps = new ArrayList<>();
  private final VirtualMachine machine;
  private final Process process;

  private FollowedRun(VirtualMachine machine, Process process) {
    this.machine = machine;
    this.process = process;
  }

  /** Starts a run and stands before its first step. */
  static FollowedRun start(ChildRun child, String... args)
      throws IOException, IllegalConnectorArgumentsException {
    ListeningConnector connector =
        Bootstrap.virtualMachineManager().listeningConnectors().stream()
            .filter(c -> c.transport().name().equals("dt_socket"))
            .findFirst()
            .orElseThrow();
    Map<String, Connector.Argument> arguments = connector.defaultArguments();
    arguments.get("localAddress").setValue("127.0.0.1");
    String address = connector.startListening(arguments);
    try {
      Process process =
          child
              .with("-agentlib:jdwp=transport=dt_socket,server=n,suspend=y,address=" + address)
              .start(args);
      return new FollowedRun(connector.accept(arguments), process);
    } finally {
      connector.stopListening(arguments);
    }
  }

  /** Kills the run as soon as the steps so far are enough; gives them. */
  List<String> killedWhen(Predicate<List<String>> areEnough) throws Exception {
    follow(areEnough);
    assertThat(process.isAlive()).as("killed, after %s", steps).isTrue();
    process.destroyForcibly();
    assertThat(process.waitFor()).isEqualTo(137);
    return steps;
  }

  /** Lets the run go to its end; gives its steps. */
  List<String> ended() throws Exception {
    follow(soFar -> false);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).isZero();
    return steps;
  }

  private void follow(Predicate<List<String>> areEnough) throws Exception {
    STEPS.forEach(this::stopAt);
    try {
      while (true) {
        EventSet events = machine.eventQueue().remove();
        for (Event event : events) {
          if (event instanceof ClassPrepareEvent loaded) {
            stopIn(loaded.referenceType());
          } else if (event instanceof BreakpointEvent stop) {
            steps.add(step(stop));
            if (areEnough.test(steps)) {
              return;
            }
          }
        }
        events.resume();
      }
    } catch (VMDisconnectedException ended) {
      return;
    }
  }

  private void stopAt(String type, String method) {
    var prepare = machine.eventRequestManager().createClassPrepareRequest();
    prepare.addClassFilter(type);
    prepare.enable();
    machine.classesByName(type).forEach(this::stopIn);
  }

  private void stopIn(ReferenceType type) {
    for (Method method : type.methodsByName(STEPS.get(type.name()))) {
      Location start = method.location();
      machine.eventRequestManager().createBreakpointRequest(start).enable();
    }
  }

  private static String step(BreakpointEvent stop) throws IncompatibleThreadStateException {
    StackFrame here = stop.thread().frame(0);
    return switch (stop.location().method().name()) {
      case "replaceText" ->
          "replace " + here.getArgumentValues().get(0).toString().replace("\"", "");
      case "force" -> "sync";
      default -> "move";
    };
  }
}

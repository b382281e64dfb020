package io.ledgerway.examples.benchmarks;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotatedConstructor;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.envelope.Extensions;
import io.ledgerway.model.v1.invoice.Invoice;

/**
 * Databind on the records as they are, without our guarantees: no unknown members, no limits per
 * value, no duplicate check, numbers as Jackson reads them.
 */
final class PlainJackson {

  private static final TypeReference<Envelope<Invoice>> TYPE = new TypeReference<>() {};

  private final ObjectMapper mapper =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .annotationIntrospector(new Scalars())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .serializationInclusion(JsonInclude.Include.NON_EMPTY)
          .build();

  /** Records of one component are written as that component. */
  private static final class Scalars extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    private static boolean isScalar(Class<?> type) {
      return type.isRecord() && type.getRecordComponents().length == 1;
    }

    @Override
    public Boolean hasAsValue(Annotated annotated) {
      return annotated instanceof AnnotatedMethod method
              && isScalar(method.getDeclaringClass())
              && method
                  .getName()
                  .equals(method.getDeclaringClass().getRecordComponents()[0].getName())
          ? Boolean.TRUE
          : super.hasAsValue(annotated);
    }

    @Override
    public JsonCreator.Mode findCreatorAnnotation(MapperConfig<?> config, Annotated annotated) {
      return annotated instanceof AnnotatedConstructor constructor
              && isScalar(constructor.getDeclaringClass())
              && constructor.getParameterCount() == 1
          ? JsonCreator.Mode.DELEGATING
          : super.findCreatorAnnotation(config, annotated);
    }

    @Override
    public Boolean isIgnorableType(AnnotatedClass type) {
      return type.getRawType() == Extensions.class ? Boolean.TRUE : super.isIgnorableType(type);
    }
  }

  Envelope<Invoice> read(String json) throws JsonProcessingException {
    return mapper.readValue(json, TYPE);
  }

  String write(Envelope<Invoice> envelope) {
    try {
      return mapper.writeValueAsString(envelope);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
